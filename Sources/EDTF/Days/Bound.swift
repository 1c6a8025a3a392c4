/// One end of the days that a date can mean.
public enum Bound: Hashable, Sendable {
  /// The date reaches to this day and no further.
  case day(Day)
  /// The date says that it has no end here (`..`).
  case unbounded
  /// The date has an end here that is not known (a blank), or one too far off to be reckoned.
  case unknown

  /// The day, where there is one.
  public var day: Day? {
    switch self {
    case .day(let day): day
    case .unbounded, .unknown: nil
    }
  }
}

extension Bound: CustomStringConvertible {
  /// The day, `..` where there is no bound, or `unknown`.
  public var description: String {
    switch self {
    case .day(let day): day.description
    case .unbounded: ".."
    case .unknown: "unknown"
    }
  }
}
