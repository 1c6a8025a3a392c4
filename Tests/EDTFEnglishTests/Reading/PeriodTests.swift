import EDTF
import EDTFEnglish
import Testing

@Suite struct PeriodTests {
  @Test(arguments: [
    ("2024q4", "2024-10-01", "2024-12-31"), ("2024-10", "2024-10-01", "2024-10-31"),
    ("November 2024", "2024-11-01", "2024-11-30"), ("2024-11-14/2024-11-20", "2024-11-14", "2024-11-20"),
    ("17–20 Nov 2024", "2024-11-17", "2024-11-20"), ("last week", "2024-11-11", "2024-11-17"),
    ("week 47 of 2024", "2024-11-18", "2024-11-24"), ("2019-2021", "2019-01-01", "2021-12-31"),
    ("since 2019", "2019-01-01", ".."), ("by 20 Nov 2024", "..", "2024-11-20"),
    ("2019/", "2019-01-01", "unknown"),
    ("spring/summer 2024", "2024-03-01", "2024-08-31"), ("today", "2024-11-20", "2024-11-20"),
  ])
  func `a period has the days of the text`(typed: String, earliest: String, latest: String) throws {
    let period = try Period(typed, today: Day(iso: "2024-11-20"))
    #expect(period.earliest.description == earliest && period.latest.description == latest)
  }

  @Test(arguments: [
    "05/11/2024", "2000s", "last March", "first week of November 2024", "as of 17 Nov 2024", "sprng 2024",
  ])
  func `a text whose readings have different days is refused`(typed: String) {
    #expect(throws: EDTFError.self) { try Period(typed, today: Day(iso: "2024-11-20")) }
  }
}
