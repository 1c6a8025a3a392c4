import EDTF
import Testing

@testable import PolicyModel

/// Sets of days taken together and apart are what taking each day by itself gives.
@Suite struct DaySetAlgebraTests {
  private func days(_ dice: inout Dice) -> DaySet {
    (0..<Int.random(in: 0...6, using: &dice)).reduce(DaySet.none) { found, _ in
      let first = Int.random(in: 0...30, using: &dice)
      let last = first + Int.random(in: 0...6, using: &dice)
      return found.union(
        DaySet(
          from: dice.chance(5) ? .distantPast : Day(first),
          through: dice.chance(5) ? .distantFuture : Day(last)))
    }
  }

  @Test(arguments: 0..<200) func `intersections and differences`(seed: UInt64) {
    var dice = Dice(seed: seed)
    let (one, other) = (days(&dice), days(&dice))
    let (both, left) = (one.intersection(other), one.subtracting(other))
    for day in (-2...45).map({ Day($0) }) + [.distantPast, .distantFuture] {
      let words = "seed \(seed): \(one.ranges) and \(other.ranges) on \(day)"
      #expect(both.contains(day) == (one.contains(day) && other.contains(day)), "\(words)")
      #expect(left.contains(day) == (one.contains(day) && !other.contains(day)), "\(words)")
    }
    #expect(left == DaySet(normalizing: left.ranges) && both == DaySet(normalizing: both.ranges))
  }
}
