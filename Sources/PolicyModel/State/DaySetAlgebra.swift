import EDTF

/// Sets of days taken together and apart.
extension DaySet {
  /// No day.
  static let none = DaySet(from: Day(1), through: Day(0))

  /// The days that are in both.
  func intersection(_ other: DaySet) -> DaySet {
    let (mine, theirs) = (ranges, other.ranges)
    var found: [Range] = []
    var (a, b) = (0, 0)
    while a < mine.count, b < theirs.count {
      let first = max(mine[a].first, theirs[b].first)
      let last = min(mine[a].last, theirs[b].last)
      if first <= last { found.append(Range(first: first, last: last)) }
      if mine[a].last < theirs[b].last { a += 1 } else { b += 1 }
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
    let taken = other.ranges
    var left: [Range] = []
    var next = 0
    for range in ranges {
      var first = range.first
      var isLeft = true
      while next < taken.count, taken[next].last < first { next += 1 }
      // What reaches beyond this range may take from the next one too.
      var place = next
      while place < taken.count, taken[place].first <= range.last {
        if first < taken[place].first {
          left.append(Range(first: first, last: taken[place].first.adding(-1)))
        }
        isLeft = taken[place].last < range.last
        if !isLeft { break }
        first = taken[place].last.adding(1)
        place += 1
      }
      next = place
      if isLeft { left.append(Range(first: first, last: range.last)) }
    }
    return DaySet(normalizing: left)
  }
}
