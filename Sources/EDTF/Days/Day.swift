/// One day of the proleptic Gregorian calendar, as a number, with astronomical years (0000 is 1 BC).
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01.
  public let number: Int

  /// The day that many days after (or, negative, before) 1970-01-01.
  public init(_ number: Int) {
    self.number = number
  }

  /// The day of these three, or nil where the calendar has none or the year is beyond reckoning.
  public init?(year: Int, month: Int, day: Int) {
    guard GregorianCalendar.years.contains(year), (1...12).contains(month) else { return nil }
    guard (1...GregorianCalendar.length(ofMonth: month, year: year)).contains(day) else { return nil }
    number = GregorianCalendar.number(year: year, month: month, day: day)
  }

  /// The day written strictly as `YYYY-MM-DD` or `-YYYY-MM-DD`, else nil.
  public init?(iso: String) {
    guard let day = PlainDay.read(iso) else { return nil }
    self = day
  }

  /// Stands for "unbounded" at the start of a `DaySet`, earlier than every day that can be written.
  public static let distantPast = Day(-400_000_000_000_000_000)
  /// Stands for "unbounded" at the end of a `DaySet`, later than every day that can be written.
  public static let distantFuture = Day(400_000_000_000_000_000)

  /// The astronomical year.
  public var year: Int { GregorianCalendar.civil(number).year }
  /// The month, 1 to 12.
  public var month: Int { GregorianCalendar.civil(number).month }
  /// The day of the month, 1 to 31.
  public var day: Int { GregorianCalendar.civil(number).day }

  /// The day that many days later (or, negative, earlier), stopping at the distant ends.
  public func adding(_ days: Int) -> Day {
    let (sum, overflow) = number.addingReportingOverflow(days)
    if overflow { return days < 0 ? .distantPast : .distantFuture }
    return min(max(Day(sum), .distantPast), .distantFuture)
  }

  /// Whether the one comes before the other.
  public static func < (one: Day, other: Day) -> Bool {
    one.number < other.number
  }
}
