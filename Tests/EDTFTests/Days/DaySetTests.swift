import EDTF
import EDTFTestSupport
import Testing

/// A set of days agrees with the plain set of its days.
@Suite struct DaySetTests {
  @Test(arguments: Array(1...60) as [UInt64])
  func `a set of days agrees with the plain set of its days`(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let ranges = (0..<Int.random(in: 0...6, using: &random)).map { _ in
      let first = Int.random(in: 0...40, using: &random)
      return DaySet.Range(first: Day(first), last: Day(first + Int.random(in: 0...6, using: &random)))
    }
    let plain = Set(ranges.flatMap { Array($0.first.number...$0.last.number) })
    let set = DaySet(normalizing: ranges)
    #expect(days(set) == plain.sorted(), "seed \(seed)")
    #expect(set.isEmpty == plain.isEmpty)
    #expect(set.first?.number == plain.min())
    #expect(set.last?.number == plain.max())
    #expect(set == DaySet(normalizing: ranges.reversed()))
    for (before, after) in zip(set.ranges, set.ranges.dropFirst()) {
      #expect(before.last.adding(1) < after.first, "seed \(seed): ranges touch")
    }
    for number in -2...50 {
      let day = Day(number)
      #expect(set.contains(day) == plain.contains(number), "seed \(seed), day \(number)")
      #expect(set.last(notAfter: day)?.number == plain.filter { $0 <= number }.max(), "seed \(seed)")
      #expect(set.first(notBefore: day)?.number == plain.filter { $0 >= number }.min(), "seed \(seed)")
      #expect(days(set.from(day)) == plain.filter { $0 >= number }.sorted(), "seed \(seed)")
      #expect(days(set.through(day)) == plain.filter { $0 <= number }.sorted(), "seed \(seed)")
    }
  }

  @Test func `a run whose end is before its start is empty`() {
    #expect(DaySet(from: Day(2), through: Day(1)).isEmpty)
    #expect(DaySet(from: Day(1), through: Day(1)) == DaySet(Day(1)))
  }

  @Test func `unbounded ends are kept`() {
    let set = DaySet(from: .distantPast, through: .distantFuture)
    #expect(set.from(Day(3)) == DaySet(from: Day(3), through: .distantFuture))
    #expect(set.through(Day(3)) == DaySet(from: .distantPast, through: Day(3)))
    #expect(set.contains(Day(0)))
  }

  private func days(_ set: DaySet) -> [Int] {
    set.ranges.flatMap { Array($0.first.number...$0.last.number) }
  }
}
