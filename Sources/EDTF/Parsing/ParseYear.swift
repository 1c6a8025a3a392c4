extension Parser {
  /// Four digits, each perhaps X, with a sign and an `S` perhaps; or `Y` and a longer year.
  mutating func parseYear() throws(EDTFError) -> Year {
    if cursor.next == UInt8(ascii: "Y") { return try parseLongYear() }
    let start = cursor.at
    let isNegative = cursor.skip("-")
    var value = 0
    var unknown: UInt8 = 0
    for place in 0..<4 {
      guard let next = cursor.next, next == UInt8(ascii: "X") || next.isDigit else {
        if place == 0 { throw cursor.expected("a year") }
        throw cursor.error("a year has four digits, as in 0850, 1990 or 199X; this has \(place)")
      }
      cursor.at += 1
      value = value * 10 + (next == UInt8(ascii: "X") ? 0 : Int(next - 48))
      if next == UInt8(ascii: "X") { unknown |= 1 << UInt8(3 - place) }
    }
    if isNegative && unknown != 0 {
      throw cursor.error("a year before 0000 has no unspecified digits", at: start)
    }
    if isNegative && value == 0 {
      throw cursor.error("year -0000 does not exist: the year before 0001 is 0000", at: start)
    }
    if let next = cursor.next, next.isDigit { throw tooManyDigits(start: start) }
    if cursor.next == UInt8(ascii: "S") {
      guard unknown == 0 else { throw cursor.error("a year with S has no unspecified digits") }
      return try parseSignificant(value, digits: 4, isNegative: isNegative)
    }
    return Year(fourDigits: isNegative ? -value : value, unknown: unknown)
  }

  private func tooManyDigits(start: Int) -> EDTFError {
    var end = cursor.at
    while end < cursor.end, cursor.bytes[end].isDigit { end += 1 }
    let digits = cursor.written(start, end)
    if digits.utf8.count == 6 || digits.utf8.count == 8 {
      return cursor.error("separate month and day by hyphens, as in 2024-11-17")
    }
    return cursor.error("a year of more than four digits begins with Y, as in Y12024")
  }

  /// `Y170000002`, `Y-17E7`, `Y3388E2S3`: a year beyond four digits.
  private mutating func parseLongYear() throws(EDTFError) -> Year {
    let start = cursor.at
    cursor.at += 1
    let isNegative = cursor.skip("-")
    if cursor.next == UInt8(ascii: "0") { throw cursor.error("a year after Y begins with 1 to 9") }
    var value = try parseNumber("the year")
    let hasExponent = cursor.skip("E")
    if hasExponent {
      if cursor.next == UInt8(ascii: "0") { throw cursor.error("an exponent begins with 1 to 9") }
      for _ in 0..<min(try parseNumber("the exponent"), 20) {
        let (product, overflow) = value.multipliedReportingOverflow(by: 10)
        if overflow { throw cursor.error("the year is too large", at: start) }
        value = product
      }
    }
    guard value > 9999 else {
      throw cursor.error("a year after Y has more than four digits; write \(padded(value, to: 4))", at: start)
    }
    if cursor.next == UInt8(ascii: "S") {
      return try parseSignificant(value, digits: String(value).utf8.count, isNegative: isNegative)
    }
    let signed = isNegative ? -value : value
    return Year(
      value: signed, unknown: 0, notation: hasExponent ? .exponent : .letter, lowest: signed, highest: signed)
  }

  /// `S` and how many digits of the year are known: `1950S2` is some year from 1900 to 1999, estimated as 1950.
  private mutating func parseSignificant(
    _ value: Int, digits: Int, isNegative: Bool
  ) throws(EDTFError) -> Year {
    cursor.at += 1
    let start = cursor.at
    let known = try parseNumber("the number of significant digits")
    if known > 0 && cursor.bytes[start] == UInt8(ascii: "0") {
      throw cursor.error("the number of significant digits begins with 1 to 9", at: start)
    }
    guard (1...digits).contains(known) else {
      throw cursor.error("expected 1 to \(digits) significant digits, found \(known)", at: start)
    }
    var power = 1
    for _ in known..<digits { power *= 10 }
    let low = value - value % power
    let (high, overflow) = low.addingReportingOverflow(power - 1)
    let top = overflow ? Int.max : high
    return Year(
      value: isNegative ? -value : value, unknown: 0, notation: .significant,
      lowest: isNegative ? -top : low, highest: isNegative ? -low : top)
  }

  private mutating func parseNumber(_ what: String) throws(EDTFError) -> Int {
    let start = cursor.at
    var value = 0
    while let digit = cursor.digit() {
      let (product, over) = value.multipliedReportingOverflow(by: 10)
      let (sum, overflow) = product.addingReportingOverflow(Int(digit))
      if over || overflow { throw cursor.error("\(what) is too large", at: start) }
      value = sum
    }
    if cursor.at == start { throw cursor.expected("the digits of \(what)") }
    return value
  }
}
