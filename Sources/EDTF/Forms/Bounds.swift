extension EDTFDate {
  /// The first day it can mean. Qualifiers never move it.
  public var earliest: Bound {
    switch form {
    case .day(let day), .dateTime(let day, _): .day(day)
    case .single(let date): date.earliest
    case .interval(let interval): interval.start.bound(\.earliest)
    case .set(let set):
      set.members.reduce(nil) { Bound.outer($0, $1.first?.earliest ?? .unbounded, by: <) } ?? .unknown
    }
  }

  /// The last day it can mean. Qualifiers never move it.
  public var latest: Bound {
    switch form {
    case .day(let day), .dateTime(let day, _): .day(day)
    case .single(let date): date.latest
    case .interval(let interval): interval.end.bound(\.latest)
    case .set(let set):
      set.members.reduce(nil) { Bound.outer($0, $1.last?.latest ?? .unbounded, by: >) } ?? .unknown
    }
  }
}

extension SingleDate {
  var earliest: Bound { year.isReckonable ? .day(first) : .unknown }
  var latest: Bound { year.isReckonable ? .day(last) : .unknown }
}

extension IntervalForm.Endpoint {
  fileprivate func bound(_ side: (SingleDate) -> Bound) -> Bound {
    switch self {
    case .open, .date(_, open: true): .unbounded
    case .blank: .unknown
    case .date(let date, open: false): side(date)
    }
  }
}

extension Bound {
  /// The one that lies further out; no bound at all outdoes one that is not known, and that a day.
  fileprivate static func outer(_ one: Bound?, _ other: Bound, by isFurther: (Day, Day) -> Bool) -> Bound {
    switch (one, other) {
    case (nil, _): other
    case (.unbounded?, _), (_, .unbounded): .unbounded
    case (.unknown?, _), (_, .unknown): .unknown
    case (.day(let day)?, .day(let another)): isFurther(another, day) ? other : .day(day)
    }
  }
}
