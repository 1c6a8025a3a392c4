import EDTF

/// Sets of days taken together and apart.
extension DaySet {
  /// No day.
  static let none = DaySet(from: Day(1), through: Day(0))

  /// The days that are in both.
  func intersection(_ other: DaySet) -> DaySet {
    var found: [Range] = []
    for one in ranges {
      for two in other.ranges where one.first <= two.last && two.first <= one.last {
        found.append(Range(first: max(one.first, two.first), last: min(one.last, two.last)))
      }
    }
    return DaySet(normalizing: found)
  }

  /// The days that are in one or the other.
  func union(_ other: DaySet) -> DaySet {
    if isEmpty { return other }
    if other.isEmpty { return self }
    return DaySet(normalizing: ranges + other.ranges)
  }

  /// The days that are not in `other`.
  func subtracting(_ other: DaySet) -> DaySet {
    var left = ranges
    for taken in other.ranges {
      left = left.flatMap { range -> [Range] in
        if range.last < taken.first || taken.last < range.first { return [range] }
        var kept: [Range] = []
        if range.first < taken.first { kept.append(Range(first: range.first, last: taken.first.adding(-1))) }
        if taken.last < range.last { kept.append(Range(first: taken.last.adding(1), last: range.last)) }
        return kept
      }
    }
    return DaySet(normalizing: left)
  }
}
