extension EDTFDate {
  /// When what lasts until this date can end.
  public enum EndDays: Hashable, Sendable {
    /// On one of these days, which it still lasts through.
    case days(DaySet)
    /// Never: the interval is open (`A/..`).
    case never
    /// On any day: the interval's end is blank, not known (`A/`).
    case anyDay
  }

  /// The last days of what lasts until this date: of an interval those of its end, else every day it can mean.
  public var endDays: EndDays {
    switch form {
    case .day(let day), .dateTime(let day, _): .days(DaySet(day))
    case .single(let date): .days(date.days)
    case .set(let set): .days(set.days)
    case .interval(let interval):
      switch interval.end {
      case .date(let date, open: false): .days(date.days)
      case .date(let date, open: true): .days(DaySet(from: date.first, through: .distantFuture))
      case .open: .never
      case .blank: .anyDay
      }
    }
  }
}
