import EDTF
import Queries
import Testing

@testable import Answers

/// Lags and curves as people read them.
@Suite struct LagWordsTests {
  @Test(
    arguments: [
      (0, 0, "on the same day"), (1, 1, "1 day later"), (-3, -3, "3 days before"),
      (0, 6, "0 to 6 days later"),
      (-1, 5, "1 day before to 5 days later"), (-5, -2, "2 to 5 days before"), (-1, 0, "0 to 1 day before"),
      (3, nil, "at least 3 days later"), (0, nil, "on the same day or later"),
      (-2, nil, "at most 2 days before"),
      (nil, 4, "at most 4 days later"), (nil, 0, "on the same day or before"),
      (nil, -1, "at least 1 day before"),
      (nil, nil, "how long after is not known"),
    ] as [(Int?, Int?, String)])
  func `a lag is told as a range of days`(_ least: Int?, _ most: Int?, _ words: String) {
    #expect(LagWords.of(Lag(least: least, most: most)) == words)
  }

  private func point(_ day: Int, _ certain: Int, _ possible: Int) -> CurvePoint {
    CurvePoint(day: Day(day), certain: certain, possible: possible)
  }

  @Test func `a curve rises from its first day to its last, full for certainly and light for possibly`()
    throws
  {
    let chart = try #require(CurveChart([point(0, 0, 1), point(5, 1, 2), point(9, 2, 2)], cells: 10))
    #expect(chart.top == 2)
    #expect(
      chart.lines == [
        "     ░░░░█", "     ░░░░█", "░░░░░▄▄▄▄█", "░░░░░█████", "░░░░░█████",
      ])
  }

  @Test func `one day is no curve, nor is what began without a first day`() {
    #expect(CurveChart([point(3, 2, 2)], cells: 60) == nil)
    #expect(CurveChart([], cells: 60) == nil)
    let past = CurvePoint(day: .distantPast, certain: 1, possible: 1)
    #expect(CurveChart([past, point(3, 2, 2)], cells: 60) == nil)
  }

  @Test func `of many a single one is still seen`() throws {
    let chart = try #require(CurveChart([point(0, 1, 1), point(10, 500, 500)], cells: 11))
    #expect(chart.lines.last?.first == "▁")
  }
}
