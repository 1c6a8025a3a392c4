extension Parser {
  /// `Thh:mm:ss` after a whole day, with nothing, `Z`, `±hh` or `±hh:mm` behind it.
  mutating func parseTime(after date: SingleDate) throws(EDTFError) -> DateForm {
    guard date.year.value >= 0 else { throw cursor.error("a day before the year 0000 cannot have a time") }
    guard let day = date.plainDay else {
      throw cursor.error("a time needs a whole day before it, without X, ?, ~ or %")
    }
    cursor.at += 1
    let hour = try parseClock("the hour", most: 23)
    try parseColon("the minutes")
    let minute = try parseClock("the minutes", most: 59)
    try parseColon("the seconds")
    let second = try parseClock("the seconds", most: 60)
    let offset = try parseOffset()
    guard cursor.isAtEnd else {
      if cursor.next == UInt8(ascii: ".") { throw cursor.error("fractions of a second are not supported") }
      throw cursor.expected(offset == nil ? "Z, +hh:mm, -hh:mm or nothing more" : "nothing more")
    }
    return .dateTime(
      day, TimeOfDay(secondsFromMidnight: hour * 3600 + minute * 60 + second, offsetSeconds: offset))
  }

  private mutating func parseColon(_ what: String) throws(EDTFError) {
    guard cursor.skip(":") else { throw cursor.expected(": and \(what), for a time is hh:mm:ss") }
  }

  private mutating func parseClock(_ what: String, most: Int) throws(EDTFError) -> Int {
    let start = cursor.at
    guard let tens = cursor.digit(), let ones = cursor.digit() else {
      throw cursor.expected("two digits of \(what)")
    }
    let value = Int(tens) * 10 + Int(ones)
    guard value <= most else {
      let hint = value == 24 && most == 23 ? ": midnight is 00:00:00 of the next day" : ""
      throw cursor.error("\(what) can be 00 to \(most), not \(value)\(hint)", at: start)
    }
    return value
  }

  private mutating func parseOffset() throws(EDTFError) -> Int? {
    if cursor.skip("Z") { return 0 }
    let start = cursor.at
    let isWest = cursor.next == UInt8(ascii: "-")
    guard cursor.skip("+") || cursor.skip("-") else { return nil }
    let hours = try parseClock("the offset's hours", most: 14)
    if let next = cursor.next, next.isDigit {
      throw cursor.error("an offset is written with a colon, as in +02:00")
    }
    let minutes = cursor.skip(":") ? try parseClock("the offset's minutes", most: 59) : 0
    let seconds = hours * 3600 + minutes * 60
    guard seconds <= 14 * 3600 else {
      throw cursor.error("an offset is at most 14:00", at: start)
    }
    guard !isWest || seconds > 0 else {
      throw cursor.error("write a zero offset as Z or +00:00, not as a negative one", at: start)
    }
    return isWest ? -seconds : seconds
  }
}
