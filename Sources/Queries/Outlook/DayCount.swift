package import EDTF

/// A number of days that dates leave open: from the least to the most, each nil where it has no bound.
package struct DayCount: Hashable, Sendable {
  package var least: Int?
  package var most: Int?

  package init(least: Int?, most: Int?) {
    self.least = least
    self.most = most
  }

  /// How many days lie between some day of the one and some day of the other; negative where it comes first.
  package init(from first: DaySet, to second: DaySet) {
    least = DayCount.days(from: first.last, to: second.first)
    most = DayCount.days(from: first.first, to: second.last)
  }

  /// Whether it is surely none.
  package var isNone: Bool { least == 0 && most == 0 }

  /// Whether it is surely one or more.
  package var isAtLeastOne: Bool { (least ?? 0) > 0 }

  static func days(from first: Day?, to second: Day?) -> Int? {
    guard let first, let second, first > .distantPast, first < .distantFuture, second > .distantPast,
      second < .distantFuture
    else { return nil }
    return second.number - first.number
  }
}

/// How what came about lies to the days for which it was expected.
///
/// A day between the first and the last of those days is in time, also one that they leave out.
package struct Timing: Hashable, Sendable {
  /// How many days before the first of them.
  package var early: DayCount
  /// How many days after the last of them.
  package var late: DayCount

  /// Whether it surely came about in its time.
  package var isWithin: Bool { early.isNone && late.isNone }

  package init(early: DayCount, late: DayCount) {
    self.early = early
    self.late = late
  }

  /// Compares the days on which it may have come about with those that were expected.
  package init(of came: DaySet, expected days: DaySet) {
    early = DayCount(from: came, to: days.first)
    late = DayCount(from: days.last, to: came)
  }
}

extension DayCount {
  /// How many days before `end`; none where it is open.
  fileprivate init(from came: DaySet, to end: Day?) {
    self.init(beyond: end, DayCount(from: came, to: end.map { DaySet($0) } ?? came))
  }

  /// How many days after `end`; none where it is open.
  fileprivate init(from end: Day?, to came: DaySet) {
    self.init(beyond: end, DayCount(from: end.map { DaySet($0) } ?? came, to: came))
  }

  private init(beyond end: Day?, _ days: DayCount) {
    let isOpen = end.map { $0 <= .distantPast || $0 >= .distantFuture } ?? true
    least = isOpen ? 0 : max(days.least ?? 0, 0)
    most = isOpen ? 0 : days.most.map { max($0, 0) }
  }
}
