extension Parser {
  /// `year`, `year-month`, `year-code` or `year-month-day`, with X and qualifiers, as far as it goes.
  mutating func parseDate() throws(EDTFError) -> SingleDate {
    let start = cursor.at
    var marks: [Qualifiers] = [try parseQualifier(), [], []]
    let year = try parseYear()
    marks[0].formUnion(try parseQualifier())
    var month: TwoDigits?
    var day: TwoDigits?
    if cursor.next == UInt8(ascii: "-") {
      guard year.notation == .plain else {
        throw cursor.error("a year written with Y, E or S cannot have a month")
      }
      (month, marks) = try parseComponent(1, marks: marks, read: Parser.parseMonth)
    }
    if let month, cursor.next == UInt8(ascii: "-") {
      if let code = month.value, code > 12 {
        throw cursor.error("\(padded(code, to: 2)) is a part of a year and has no days: months are 01 to 12")
      }
      (day, marks) = try parseComponent(2, marks: marks) { parser throws(EDTFError) in
        try parser.parseDay(year: year, month: month)
      }
    }
    let date = SingleDate(
      year: year, month: month, day: day, yearMarks: marks[0], monthMarks: marks[1], dayMarks: marks[2])
    guard let date else {
      throw cursor.error("no day of the calendar fits \(cursor.written(start, cursor.at))", at: start)
    }
    return date
  }

  /// A month or a day after its hyphen. A qualifier on its left covers it alone, one on its right all before it too.
  private mutating func parseComponent(
    _ index: Int, marks: [Qualifiers], read: (inout Parser) throws(EDTFError) -> TwoDigits
  ) throws(EDTFError) -> (TwoDigits, [Qualifiers]) {
    cursor.at += 1
    var marks = marks
    marks[index].formUnion(try parseQualifier())
    let digits = try read(&self)
    let right = try parseQualifier()
    for covered in 0...index { marks[covered].formUnion(right) }
    return (digits, marks)
  }

  /// At most one of `?`, `~` and `%`.
  private mutating func parseQualifier() throws(EDTFError) -> Qualifiers {
    guard let next = cursor.next, let written = Qualifiers.written(next) else { return [] }
    cursor.at += 1
    if let another = cursor.next, Qualifiers.written(another) != nil {
      throw cursor.error("use only one of ?, ~ and %: % means uncertain and approximate")
    }
    return written
  }

  /// Two digits, each perhaps X.
  mutating func parseTwoDigits(_ what: String) throws(EDTFError) -> TwoDigits {
    let tens = try parseDigitOrX(what)
    let ones = try parseDigitOrX(what)
    if let next = cursor.next, next.isDigit {
      throw cursor.error("\(what) has two digits")
    }
    return TwoDigits(tens: tens, ones: ones)
  }

  /// A digit, or nil for X.
  mutating func parseDigitOrX(_ what: String) throws(EDTFError) -> UInt8? {
    if cursor.skip("X") { return nil }
    guard let digit = cursor.digit() else { throw cursor.expected("a digit or X of \(what)") }
    return digit
  }
}
