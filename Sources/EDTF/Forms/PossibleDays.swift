extension EDTFDate {
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
