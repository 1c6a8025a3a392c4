extension EDTFDate {
  /// The days on which what is dated so may start.
  ///
  /// Of a date or a one-of set every day it can mean, gaps kept; of `A/B` the days of A, and where A is open
  /// or blank all days up to the latest of B; of an all-of set the days of its earliest member.
  public var startDays: DaySet {
    switch form {
    case .day(let day), .dateTime(let day, _): DaySet(day)
    case .single(let date): date.days
    case .interval(let interval): interval.startDays
    case .set(let set): set.kind == .oneOf ? set.days : set.firstDays
    }
  }

  /// Every day on which what is dated so may lie, gaps kept: of an interval all days from its first through its last, of
  /// a set, one-of or all-of, those of its members only.
  public var possibleDays: DaySet {
    switch form {
    case .day(let day), .dateTime(let day, _): DaySet(day)
    case .single(let date): date.days
    case .interval: DaySet(from: earliest.day ?? .distantPast, through: latest.day ?? .distantFuture)
    case .set(let set): set.days
    }
  }
}

extension SingleDate {
  /// Every day it can mean; where that has too many gaps, all days from the first through the last.
  var days: DaySet {
    let hull = DaySet(from: first, through: last)
    guard hasUnspecified else { return hull }
    return Completions(year: year, month: month, day: day).days ?? hull
  }
}

extension IntervalForm {
  fileprivate var startDays: DaySet {
    switch (start, end) {
    case (.date(let date, open: false), _): date.days
    case (.date(let date, open: true), _): DaySet(from: .distantPast, through: date.last)
    case (_, .date(let date, open: false)): DaySet(from: .distantPast, through: date.last)
    case (_, _): DaySet(from: .distantPast, through: .distantFuture)
    }
  }
}

extension SetForm {
  /// The days of all members.
  var days: DaySet {
    DaySet(normalizing: members.flatMap(\.days.ranges))
  }

  /// The days of the member that comes first.
  fileprivate var firstDays: DaySet {
    func ends(_ days: DaySet) -> (Day, Day) {
      (days.first ?? .distantPast, days.last ?? .distantPast)
    }
    return members.map(\.firstDays).min { ends($0) < ends($1) } ?? days
  }
}

extension SetForm.Element {
  fileprivate var days: DaySet {
    if case .date(let date) = self { return date.days }
    return DaySet(from: first?.first ?? .distantPast, through: last?.last ?? .distantFuture)
  }

  /// Of a range, which is a run of members, the days of its first.
  fileprivate var firstDays: DaySet { first?.days ?? days }
}
