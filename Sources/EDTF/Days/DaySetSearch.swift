extension DaySet {
  /// Whether the day is one of the set.
  public func contains(_ day: Day) -> Bool {
    last(notAfter: day) == day
  }

  /// The last day of the set that is not after this one.
  public func last(notAfter day: Day) -> Day? {
    if let single { return single.first > day ? nil : min(single.last, day) }
    let ranges = self.ranges
    let index = Self.firstIndex(in: ranges) { $0.first > day }
    return index == 0 ? nil : min(ranges[index - 1].last, day)
  }

  /// The first day of the set that is not before this one.
  public func first(notBefore day: Day) -> Day? {
    if let single { return single.last < day ? nil : max(single.first, day) }
    let ranges = self.ranges
    let index = Self.firstIndex(in: ranges) { $0.last >= day }
    return index == ranges.count ? nil : max(ranges[index].first, day)
  }

  /// The days of the set from this one on.
  public func from(_ day: Day) -> DaySet {
    guard let first, first < day else { return self }
    return DaySet(
      normalizing: ranges.filter { $0.last >= day }.map { Range(first: max($0.first, day), last: $0.last) })
  }

  /// The days of the set up to and with this one.
  public func through(_ day: Day) -> DaySet {
    guard let last, last > day else { return self }
    return DaySet(
      normalizing: ranges.filter { $0.first <= day }.map { Range(first: $0.first, last: min($0.last, day)) })
  }

  /// The index of the first range for which this holds, as it then does for all later ones.
  private static func firstIndex(in ranges: [Range], where holds: (Range) -> Bool) -> Int {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if holds(ranges[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
