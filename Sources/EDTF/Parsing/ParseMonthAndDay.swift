extension Parser {
  /// `01` to `12`, a code of a part of the year, or with X.
  static func parseMonth(_ parser: inout Parser) throws(EDTFError) -> TwoDigits {
    let start = parser.cursor.at
    let month = try parser.parseTwoDigits("the month")
    if let value = month.value {
      guard (1...12).contains(value) || SubYear.codes.contains(value) else {
        throw parser.cursor.error(
          "month \(padded(value, to: 2)) does not exist: months are 01 to 12, seasons and other parts 21 to 41",
          at: start)
      }
    } else {
      guard (1...12).contains(where: month.matches) else {
        throw parser.cursor.error(
          "no month fits \(parser.cursor.written(start, parser.cursor.at)): months are 01 to 12", at: start)
      }
    }
    return month
  }

  /// A day of the month, which it must have where all is given.
  mutating func parseDay(year: Year, month: TwoDigits) throws(EDTFError) -> TwoDigits {
    let start = cursor.at
    let day = try parseTwoDigits("the day")
    guard let value = day.value else { return day }
    guard (1...31).contains(value) else {
      throw cursor.error("day \(padded(value, to: 2)) does not exist: days are 01 to 31", at: start)
    }
    guard let month = month.value else { return day }
    if month == 2 && value == 29 {
      if year.isExact && !GregorianCalendar.isLeap(year.value) {
        throw cursor.error("29 February does not exist in \(year.value), which is not a leap year", at: start)
      }
    } else if value > GregorianCalendar.length(ofMonth: month, year: 2024) {
      throw cursor.error(
        "day \(value) does not exist in \(GregorianCalendar.monthNames[month - 1])", at: start)
    }
    return day
  }
}
