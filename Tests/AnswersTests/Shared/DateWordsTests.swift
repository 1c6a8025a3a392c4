import EDTF
import Queries
import Testing

@testable import Answers

@Suite struct DateWordsTests {
  @Test(arguments: [
    ("2023-05-11", "since 11 May 2023"), ("[2024-11-14..2024-11-17]", "since 14–17 Nov 2024 (once)"),
    ("[..2024-11-20]", "since 20 Nov 2024 or before"), ("2024-02", "since Feb 2024"),
    ("XXXX", "since a day not known"),
    ("2024-04~", "since about Apr 2024"), ("2024-11-17/..", "since 17 Nov 2024"),
  ])
  func `since when`(_ date: String, _ expected: String) throws {
    #expect(DateWords.since(try EDTFDate(date)) == expected)
  }

  @Test(arguments: [
    (3, 3, "by 3 days"), (0, 0, "on the same day"), (0, 6, "by 0 to 6 days"), (1, 1, "by 1 day"),
    (-2, 4, "by 0 to 4 days"),
  ])
  func `how many days later`(_ least: Int, _ most: Int, _ expected: String) {
    #expect(DateWords.lag(Lag(least: least, most: most)) == expected)
  }

  @Test(arguments: [Lag(least: 0, most: nil), Lag(least: nil, most: 3), Lag(least: -5, most: -1)])
  func `no lag where it has no bound, or where nothing can have followed`(_ lag: Lag) {
    #expect(DateWords.lag(lag) == nil)
  }
}
