extension EDTFDate {
  /// Whether it is `A/B`: something lasted from A to B.
  public var isInterval: Bool {
    if case .interval = form { true } else { false }
  }

  /// Whether it is one day of the calendar and nothing else: no time, no qualifier, no X.
  public var isPlainDay: Bool {
    if case .day = form { true } else { false }
  }

  /// Whether it is one date: no interval, no set, no time.
  package var isSingle: Bool {
    switch form {
    case .day, .single: true
    case .dateTime, .interval, .set: false
    }
  }

  /// The member of a one-of set that has one member: a range of days or years (`[a..b]`), or an open range.
  package var onlyChoice: SetForm.Element? {
    guard case .set(let set) = form, set.kind == .oneOf, set.members.count == 1 else { return nil }
    return set.members[0]
  }

  /// Whether it is one of several days, as `[2024-11-14..2024-11-17]` says: once, some day of these.
  public var isOnce: Bool {
    guard case .set(let set) = form, set.kind == .oneOf else { return false }
    return startDays.first != startDays.last
  }

  /// The clock time, which only a single date-time has.
  public var timeOfDay: TimeOfDay? {
    if case .dateTime(_, let time) = form { time } else { nil }
  }

  /// Whether some part of it is qualified as uncertain (`?` or `%`).
  public var isUncertain: Bool {
    marks.contains(.uncertain)
  }

  /// Whether some part of it is qualified as approximate (`~` or `%`).
  public var isApproximate: Bool {
    marks.contains(.approximate)
  }

  /// How any part of it is qualified.
  package var marks: Qualifiers {
    dates.reduce(into: []) { marks, date in
      for mark in date.marks { marks.formUnion(mark) }
    }
  }

  /// The single dates that are written in it, but for a plain day and a date-time, which have no qualifiers.
  private var dates: [SingleDate] {
    switch form {
    case .day, .dateTime: []
    case .single(let date): [date]
    case .interval(let interval):
      [interval.start, interval.end].compactMap { if case .date(let date, _) = $0 { date } else { nil } }
    case .set(let set): set.members.flatMap { [$0.first, $0.last].compactMap { $0 } }
    }
  }
}
