import EDTF
import EDTFEnglish
import Testing

/// What counts from today, a Wednesday.
@Suite struct RelativePhraseTests {
  @Test(arguments: [
    ("a fortnight ago", "2024-11-06"), ("next month", "2024-12"), ("this year", "2024"),
    ("two days ago", "2024-11-18"), ("yesterday", "2024-11-19"), ("3 weeks ago", "2024-10-30"),
    ("last Tuesday", "2024-11-19"), ("Tuesday last week", "2024-11-12"), ("this Friday", "2024-11-22"),
    ("2 months ago", "2024-09"), ("a year ago", "2023"), ("a couple of weeks ago", "2024-11-06"),
    ("in two weeks", "2024-12-04"), ("two weeks from now", "2024-12-04"), ("last November", "2023-11"),
    ("next spring", "2025-21"), ("this spring", "2024-21"), ("last quarter", "2024-35"),
    ("earlier this year", "[2024-01-01..2024-11-20]"), ("later this month", "[2024-11-20..2024-11-30]"),
    ("end of last month", "[2024-10-21..2024-10-31]"), ("by the end of the year", "[..2024-12-31]"),
    ("by the end of this month", "[..2024-11-30]"), ("yesterday morning", "2024-11-19"),
    ("early last month", "[2024-10-01..2024-10-10]"), ("late last year", "2023-39"),
    ("17 November 2024 in the morning", "2024-11-17"), ("since last Tuesday", "2024-11-19/.."),
    ("by tomorrow", "[..2024-11-21]"), ("before last Friday", "[..2024-11-14]"),
    ("from yesterday to tomorrow", "2024-11-19/2024-11-21"), ("by next month", "[..2024-12]"),
    ("since last month", "2024-10/.."), ("since 3 weeks ago", "2024-10-30/.."),
    ("before two days ago", "[..2024-11-17]"), ("until the end of the month", "../2024-11-30"),
    ("since the start of the year", "2024-01-01/.."), ("the day after tomorrow", "2024-11-22"),
    ("3 days from today", "2024-11-23"), ("in a fortnight", "2024-12-04"),
    ("two fortnights ago", "2024-10-23"), ("ten years ago", "2014"), ("a decade ago", "2014"),
    ("half a year ago", "2024-05"), ("this decade", "202X"), ("last century", "19XX"),
    ("this quarter", "2024-36"), ("next quarter", "2025-33"), ("this morning", "2024-11-20"),
    ("tonight", "2024-11-20"), ("last night", "2024-11-19"), ("now", "2024-11-20"),
    ("this November", "2024-11"), ("next November", "2025-11"), ("last winter", "2023-24"),
    ("this coming Friday", "2024-11-22"), ("last wed", "2024-11-13"), ("7 Days ago", "2024-11-13"),
    ("THREE WEEKS AGO", "2024-10-30"), ("yesterday evening", "2024-11-19"), ("one month ago", "2024-10"),
    ("20 years ago", "2004"), ("in 3 months", "2025-02"), ("last Sunday", "2024-11-17"),
  ])
  func `a phrase that counts from a Wednesday in November is read`(typed: String, edtf: String) throws {
    #expect(try Phrase.read(typed, today: Day(iso: "2024-11-20")).text == edtf)
  }

  /// In January the winter is that which began in December.
  @Test(arguments: [
    ("this winter", "2023-24"), ("last winter", "2022-24"), ("next winter", "2024-24"),
    ("this autumn", "2024-23"), ("last autumn", "2023-23"),
  ])
  func `a phrase that counts from a day in January is read`(typed: String, edtf: String) throws {
    #expect(try Phrase.read(typed, today: Day(iso: "2024-01-10")).text == edtf)
  }
}
