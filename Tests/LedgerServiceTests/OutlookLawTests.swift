import EDTF
import PolicyModel
import Queries
import TestSupport
import Testing

/// What becomes of an expectation, held against looking at every day.
@Suite struct OutlookLawTests {
  /// A random story of events dated on one day each, and an expectation `x`.
  private struct Random {
    var events: [String]
    let said: Int
    let time: (first: Int, last: Int)?
    let scenario: Scenario

    init(_ dice: inout Dice) throws {
      said = Int.random(in: 1...15, using: &dice)
      if dice.chance(75) {
        let first = Int.random(in: 1...25, using: &dice)
        time = (first, min(first + Int.random(in: 0...8, using: &dice), 31))
      } else {
        time = nil
      }
      events = (0..<Int.random(in: 1...5, using: &dice)).map { number in
        Scenario.event(
          "e\(number)", Random.day(number * 6 + Int.random(in: 1...6, using: &dice)),
          set: ["permitted", "prohibited"].randomElement(using: &dice) ?? "")
      }
      let expected = time.map { "[\(Random.day($0.first))..\(Random.day($0.last))]" }
      scenario = try Scenario(
        events.joined(separator: "\n"), Scenario.expectation("x", Random.day(said), for: expected))
    }

    static func day(_ number: Int) -> String { "2024-03-" + (number < 10 ? "0" : "") + "\(number)" }

    func isSo(on day: Int) throws -> Bool {
      try scenario.state(on: day < 1 ? "2024-02-29" : Random.day(day)) == "permitted"
    }

    /// The first day from which it is so after it was said, and, where that is before its time, also when that begins.
    func came(by day: Int) throws -> Int? {
      for start in said...31 where start <= day {
        guard try isSo(on: start), try !isSo(on: start - 1) else { continue }
        if let time, start < time.first, try !(start...max(start, min(time.first, day))).allSatisfy(isSo) {
          continue
        }
        return start
      }
      return nil
    }
  }

  @Test(arguments: 0..<LongRun.cases(25)) func `it is as every single day has it`(seed: UInt64) throws {
    var dice = Dice(seed: seed)
    let random = try Random(&dice)
    for day in [random.said, Int.random(in: random.said...31, using: &dice), 31] {
      let came = try random.came(by: day)
      let hasBegun = random.time.map { $0.first <= day } ?? true
      let isMet = hasBegun && came.map { $0 <= random.time?.last ?? 31 } ?? false
      let isOver = random.time.map { $0.last < day } ?? false
      let wanted = isMet ? "met, not linked" : isOver ? "missed" : "open"
      #expect(try random.scenario.fate(on: Random.day(day)) == wanted, "seed \(seed) on \(day)")
      let value = try random.scenario.outlook(on: Random.day(day)).expectations.first?.values.first
      #expect(value?.cameTrue?.date.text == came.map(Random.day), "seed \(seed) on \(day)")
    }
  }

  @Test(arguments: 0..<LongRun.cases(15)) func `what is surely met stays so`(seed: UInt64) throws {
    var dice = Dice(seed: seed &+ 500)
    var random = try Random(&dice)
    random.events = (0..<2).map { number in
      let first = Int.random(in: 1...20, using: &dice)
      let date = "[\(Random.day(first))..\(Random.day(first + Int.random(in: 0...9, using: &dice)))]"
      let link = dice.chance(50) ? Scenario.fulfils : ""
      return Scenario.event("m\(number)", date, source: "s2", more: link)
    }
    try random.scenario.add(random.events.joined(separator: "\n"))
    var wasMet = false
    for day in random.said...31 {
      let fate = try random.scenario.fate(on: Random.day(day))
      let isMet = fate.hasPrefix("met")
      #expect(isMet || !wasMet, "seed \(seed) on \(day): \(fate)")
      wasMet = isMet
    }
  }
}
