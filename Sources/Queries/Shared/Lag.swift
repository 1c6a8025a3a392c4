package import EDTF

/// How many days one date lies after another: a range, for dates may mean several days. Negative is before.
package struct Lag: Hashable, Sendable {
  /// Nil where the one may lie any number of days before the other.
  package var least: Int?
  /// Nil where it may lie any number of days after.
  package var most: Int?

  package init(least: Int?, most: Int?) {
    self.least = least
    self.most = most
  }

  /// From the days that the first may mean to those that the second may: both ends are met by some choice of the two.
  package init(from first: DaySet, to second: DaySet) {
    least = Lag.days(from: first.last, to: second.first)
    most = Lag.days(from: first.first, to: second.last)
  }

  /// The days from one day to another; nil where either is none that can be named.
  package static func days(from first: Day?, to second: Day?) -> Int? {
    guard let first, let second, first > .distantPast, first < .distantFuture, second > .distantPast,
      second < .distantFuture
    else { return nil }
    return second.number - first.number
  }
}
