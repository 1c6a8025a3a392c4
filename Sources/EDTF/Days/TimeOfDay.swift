/// The clock time of a date-time, as it was written.
public struct TimeOfDay: Hashable, Sendable {
  /// Seconds since local midnight; a leap second at the end of a day makes 86 400.
  public let secondsFromMidnight: Int
  /// Seconds east of UTC: 0 for `Z`, nil where none was written.
  public let offsetSeconds: Int?

  /// A time with these parts.
  public init(secondsFromMidnight: Int, offsetSeconds: Int?) {
    self.secondsFromMidnight = secondsFromMidnight
    self.offsetSeconds = offsetSeconds
  }
}
