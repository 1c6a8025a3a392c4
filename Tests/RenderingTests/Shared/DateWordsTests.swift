import EDTF
import Testing

@testable import Rendering

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
    ("2024-11-17", "2024-11-20", "by 3 days"), ("2024-11-17", "2024-11-17", "on the same day"),
    ("[2024-11-14..2024-11-17]", "[2024-11-17..2024-11-20]", "by 0 to 6 days"),
    ("2024-11-17", "2024-11-18", "by 1 day"),
  ])
  func `how many days later`(_ first: String, _ second: String, _ expected: String) throws {
    #expect(DateWords.lag(from: try EDTFDate(first), to: try EDTFDate(second)) == expected)
  }

  @Test(arguments: [("2024-11-17/..", "2024-11-20"), ("2024-11-20", "2024-11-17")])
  func `no lag where it has no bound, or where nothing can have followed`(_ first: String, _ second: String)
    throws
  {
    #expect(DateWords.lag(from: try EDTFDate(first), to: try EDTFDate(second)) == nil)
  }
}
