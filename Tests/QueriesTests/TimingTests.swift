import EDTF
import Queries
import Testing

/// Days early and late, held against all the days that dates can mean.
@Suite struct TimingTests {
  @Test(arguments: 0..<200) func `the ranges are those of all days that can be meant`(seed: UInt64) throws {
    var dice = TimingDice(state: seed &+ 1)
    let (came, expected) = (dice.days(), dice.days())
    let timing = Timing(of: came, expected: expected)
    let first = try #require(expected.first).number
    let last = try #require(expected.last).number
    let early = all(came).map { max(0, first - $0) }
    let late = all(came).map { max(0, $0 - last) }
    #expect(timing.early == DayCount(least: early.min(), most: early.max()), "seed \(seed)")
    #expect(timing.late == DayCount(least: late.min(), most: late.max()), "seed \(seed)")
    let after = all(came).flatMap { day in all(expected).map { day - $0 } }
    #expect(
      DayCount(from: expected, to: came) == DayCount(least: after.min(), most: after.max()), "seed \(seed)")
  }

  @Test func `what has no last day is never late, and has no bound where it may come whenever`() throws {
    let open = try EDTFDate("[2024-11-17..]").startDays
    let week = try EDTFDate("[2024-09-23..2024-09-29]").startDays
    #expect(Timing(of: week, expected: open).late == DayCount(least: 0, most: 0))
    #expect(Timing(of: week, expected: open).early == DayCount(least: 49, most: 55))
    #expect(Timing(of: open, expected: week).late == DayCount(least: 49, most: nil))
    #expect(Timing(of: open, expected: week).early == DayCount(least: 0, most: 0))
    #expect(Timing(of: open, expected: open).isWithin)
    let before = try EDTFDate("[..2024-09-22]").startDays
    #expect(Timing(of: before, expected: week).early == DayCount(least: 1, most: nil))
    #expect(DayCount(from: before, to: week) == DayCount(least: 1, most: nil))
  }

  private func all(_ days: DaySet) -> [Int] {
    days.ranges.flatMap { Array($0.first.number...$0.last.number) }
  }
}

/// Repeatable chance (SplitMix64).
private struct TimingDice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// One to three runs of days, close together.
  mutating func days() -> DaySet {
    DaySet(
      normalizing: (0..<Int.random(in: 1...3, using: &self)).map { _ in
        let first = Int.random(in: 19_000...19_040, using: &self)
        return DaySet.Range(
          first: Day(first), last: Day(first + Int.random(in: 0...6, using: &self)))
      })
  }
}
