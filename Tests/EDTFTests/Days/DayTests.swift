import EDTF
import EDTFTestSupport
import Testing

@Suite struct DayTests {
  @Test func `the first of January 1970 is day 0`() {
    #expect(Day(year: 1970, month: 1, day: 1)?.number == 0)
    #expect(Day(iso: "2000-03-01")?.number == 11_017)
    #expect(Day(0).description == "1970-01-01")
    #expect(Day(iso: "0000-02-29")?.number == -719_469)
  }

  @Test func `the calendar has no gaps`() {
    var expected = (year: -801, month: 1, day: 1)
    guard let first = Day(year: -801, month: 1, day: 1), let last = Day(year: 2405, month: 1, day: 1) else {
      Issue.record("the calendar has no such years")
      return
    }
    for number in first.number...last.number {
      let day = Day(number)
      guard (day.year, day.month, day.day) == expected else {
        Issue.record("\(number) is \(day), not \(expected)")
        return
      }
      let next = (expected.year, expected.month, expected.day + 1)
      if Day(year: next.0, month: next.1, day: next.2) != nil {
        expected = next
      } else {
        expected = expected.month == 12 ? (expected.year + 1, 1, 1) : (expected.year, expected.month + 1, 1)
      }
    }
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `a day that is printed is read again`(seed: UInt64) {
    var random = SplitMix(seed: seed)
    for _ in 0..<2000 {
      let day = Day(Int.random(in: -4_371_000...2_932_896, using: &random))
      #expect(Day(iso: day.description) == day, "seed \(seed)")
      #expect(Day(year: day.year, month: day.month, day: day.day) == day, "seed \(seed)")
    }
  }

  @Test(arguments: [
    "", "2024", "2024-11", "2024-1-17", "2024-11-7", "20241117", "2024/11/17", "+2024-11-17", " 2024-11-17",
    "2024-11-17 ", "2024-02-30", "2023-02-29", "2024-00-01", "2024-13-01", "-0000-01-01", "2024-11-1٧",
    "12024-11-17", "2024-11-17Z",
  ])
  func `only days in the strict form are read`(text: String) {
    #expect(Day(iso: text) == nil)
  }

  @Test func `years beyond four digits are written out`() {
    #expect(Day(year: 170_000_002, month: 1, day: 1)?.description == "170000002-01-01")
    #expect(Day(year: -170_000_002, month: 12, day: 31)?.description == "-170000002-12-31")
    #expect(Day(year: -44, month: 3, day: 15)?.description == "-0044-03-15")
    #expect(Day(year: .max, month: 1, day: 1) == nil)
    #expect(Day(year: .min, month: 1, day: 1) == nil)
  }

  @Test func `adding days stops at the distant ends`() {
    #expect(Day(0).adding(.max) == .distantFuture)
    #expect(Day(0).adding(.min) == .distantPast)
    #expect(Day.distantFuture.adding(1) == .distantFuture)
    #expect(Day.distantPast.adding(-1) == .distantPast)
    #expect(Day(.max).adding(.max) == .distantFuture)
    #expect(Day(.min).description == "..")
    #expect(Day(5).adding(-7) == Day(-2))
  }
}
