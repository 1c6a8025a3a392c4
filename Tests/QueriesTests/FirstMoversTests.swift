import EDTF
import Testing

@testable import Queries

/// Who was first and by how much, held against every choice of days.
@Suite struct FirstMoversTests {
  @Test func `first movers and lags are those of every choice of days`() {
    for number in 0..<400 {
      let seed = UInt64(number)
      var chance = Chance(seed: seed)
      let windows = (0..<Int.random(in: 1...4, using: &chance)).map { _ -> ClosedRange<Int> in
        let first = Int.random(in: 1...6, using: &chance)
        return first...(first + Int.random(in: 0...3, using: &chance))
      }
      let movers = FirstMovers(windows.map { (Day($0.lowerBound), Day($0.upperBound)) })
      var lags = Array(repeating: Set<Int>(), count: windows.count)
      for choice in choices(windows) {
        let first = choice.min() ?? 0
        for (index, day) in choice.enumerated() { lags[index].insert(day - first) }
      }
      for index in windows.indices {
        let expected: Answer =
          lags[index] == [0] ? .definite : lags[index].contains(0) ? .possible : .impossible
        #expect(movers.isFirst(index) == expected, "seed \(seed), \(windows), \(index)")
        #expect(
          movers.lag(index) == Lag(least: lags[index].min(), most: lags[index].max()),
          "seed \(seed), \(windows), \(index)")
      }
    }
  }

  @Test func `one who only may have adopted bounds nobody's lag from below`() {
    let movers = FirstMovers([(Day(1), nil), (Day(5), Day(6)), (Day(9), Day(9))])
    #expect((0..<3).map(movers.isFirst) == [.possible, .possible, .impossible])
    #expect(movers.lag(0) == Lag(least: 0, most: nil))
    #expect(movers.lag(1) == Lag(least: 0, most: 5))
    #expect(movers.lag(2) == Lag(least: 3, most: 8))
  }

  @Test func `lags of dates with open ends have no bound there`() {
    let open = DaySet(from: .distantPast, through: Day(10))
    #expect(Lag(from: open, to: DaySet(Day(12))) == Lag(least: 2, most: nil))
    #expect(Lag(from: DaySet(Day(12)), to: open) == Lag(least: nil, most: -2))
  }

  private func choices(_ windows: [ClosedRange<Int>]) -> [[Int]] {
    windows.reduce([[]]) { made, window in made.flatMap { choice in window.map { choice + [$0] } } }
  }
}

/// A small generator of repeatable chance, for properties that print their seeds.
private struct Chance: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
