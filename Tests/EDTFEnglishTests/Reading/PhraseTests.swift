import EDTF
import EDTFEnglish
import Testing

@Suite struct PhraseTests {
  /// A Wednesday.
  static let today = Day(iso: "2024-11-20")

  @Test(arguments: [
    ("2024-11-17", "2024-11-17"), ("  2024-11\n", "2024-11"), ("17 November 2024", "2024-11-17"),
    ("Nov 17, 2024", "2024-11-17"), ("Nov. 17,2024", "2024-11-17"), ("17 NOV 2024", "2024-11-17"),
    ("the 17th of November, 2024", "2024-11-17"), ("2024 Nov 17", "2024-11-17"),
    ("1st May 2024", "2024-05-01"),
    ("November 2024", "2024-11"), ("sept 2024", "2024-09"), ("in November 2024", "2024-11"),
    ("on 17 Nov 2024", "2024-11-17"), ("spring 2024", "2024-21"), ("Summer of 2024", "2024-22"),
    ("fall 2024", "2024-23"), ("winter 2024", "2024-24"), ("winter 2023-24", "2023-24"),
    ("winter 2023–2024", "2023-24"), ("northern spring 2024", "2024-25"), ("southern winter 2024", "2024-32"),
    ("Q4 2024", "2024-36"), ("2024q4", "2024-36"), ("2024-Q1", "2024-33"), ("q2/2024", "2024-34"),
    ("third quarter of 2024", "2024-35"), ("first half of 2024", "2024-40"), ("H2 2024", "2024-41"),
    ("the 1990s", "199X"), ("17/11/2024", "2024-11-17"), ("11/17/2024", "2024-11-17"),
    ("5/5/2024", "2024-05-05"), ("17.11.2024", "2024-11-17"), ("17-11-2024", "2024-11-17"),
    ("2024/11/17", "2024-11-17"), ("11/2024", "2024-11"),
  ])
  func `one date is read`(typed: String, edtf: String) throws {
    #expect(try Phrase.read(typed, today: nil).text == edtf)
  }

  @Test(arguments: [
    ("by 20 Nov 2024", "[..2024-11-20]"), ("on or before 2024-11-20", "[..2024-11-20]"),
    ("no later than Nov 2024", "[..2024-11]"), ("before 20 Nov 2024", "[..2024-11-19]"),
    ("before Nov 2024", "[..2024-10-31]"), ("after 20 Nov 2024", "[2024-11-21..]"),
    ("after 2024", "[2025-01-01..]"), ("on or after 20 Nov 2024", "[2024-11-20..]"),
    ("since 17 Nov 2024", "2024-11-17/.."), ("since spring 2024", "2024-21/.."),
    ("until 20 Nov 2024", "../2024-11-20"),
    ("about Apr 2024", "2024-04~"), ("circa 1990", "1990~"), ("possibly 17 Nov 2024", "2024-11-17?"),
    ("possibly about spring 2024", "2024-21%"), ("by about 20 Nov 2024", "[..2024-11-20~]"),
    ("since about 2019", "2019~/.."),
  ])
  func `a date after a preposition is read`(typed: String, edtf: String) throws {
    #expect(try Phrase.read(typed, today: nil).text == edtf)
  }

  @Test(arguments: [
    ("between 14 Nov 2024 and 17 Nov 2024", "[2024-11-14..2024-11-17]"),
    ("once between 14 and 17 Nov 2024", "[2024-11-14..2024-11-17]"),
    ("between Nov 14 and 17, 2024", "[2024-11-14..2024-11-17]"),
    ("between 28 Oct and 3 Nov 2024", "[2024-10-28..2024-11-03]"),
    ("between March and May 2024", "[2024-03-01..2024-05-31]"),
    ("between 2024-11-14 and 2024-11-14", "2024-11-14"),
    ("between about Mar and May 2024", "[2024-03~..2024-05]"),
    ("from 17 Nov 2024 to 20 Nov 2024", "2024-11-17/2024-11-20"),
    ("from 17–20 Nov 2024", "2024-11-17/2024-11-20"), ("from Oct until Dec 2024", "2024-10/2024-12"),
    ("from spring to autumn 2024", "2024-21/2024-23"), ("from 17 Nov 2024 onwards", "2024-11-17/.."),
    ("from about Mar 2024 to May 2024", "2024-03~/2024-05"),
  ])
  func `a range is read`(typed: String, edtf: String) throws {
    #expect(try Phrase.read(typed, today: nil).text == edtf)
  }

  @Test(arguments: [
    ("today", "2024-11-20"), ("Yesterday", "2024-11-19"), ("tomorrow", "2024-11-21"),
    ("the day before yesterday", "2024-11-18"), ("3 days ago", "2024-11-17"), ("a week ago", "2024-11-13"),
    ("two weeks ago", "2024-11-06"), ("in 3 days", "2024-11-23"), ("last tuesday", "2024-11-19"),
    ("last Wed", "2024-11-13"), ("last thursday", "2024-11-14"), ("next tuesday", "2024-11-26"),
    ("last month", "2024-10"), ("next year", "2025"), ("since yesterday", "2024-11-19/.."),
    ("by last tuesday", "[..2024-11-19]"), ("between last monday and today", "[2024-11-18..2024-11-20]"),
  ])
  func `a phrase that counts from today is read`(typed: String, edtf: String) throws {
    #expect(try Phrase.read(typed, today: Self.today).text == edtf)
    let error = try #require(throws: EDTFError.self) { try Phrase.read(typed, today: nil) }
    #expect(error.message == "this date is relative to today, which is not known here")
  }

  @Test(arguments: [
    ("05/11/2024", ["2024-11-05", "2024-05-11"]), ("05.11.2024", ["2024-11-05", "2024-05-11"]),
    ("17–20 Nov 2024", ["2024-11-17/2024-11-20", "[2024-11-17..2024-11-20]"]),
    ("28 Oct-3 Nov 2024", ["2024-10-28/2024-11-03", "[2024-10-28..2024-11-03]"]),
    ("Oct to Dec 2024", ["2024-10/2024-12", "[2024-10-01..2024-12-31]"]),
    ("2019-2021", ["2019/2021", "[2019..2021]"]), ("2000s", ["200X", "20XX"]),
    ("tuesday", ["2024-11-19", "2024-11-26"]), ("next friday", ["2024-11-22", "2024-11-29"]),
    ("last week", ["2024-11-11/2024-11-17", "[2024-11-11..2024-11-17]"]),
  ])
  func `an error has all readings`(typed: String, readings: [String]) throws {
    let error = try #require(throws: EDTFError.self) { try Phrase.read(typed, today: Self.today) }
    #expect(error.message.contains("two readings"))
    for reading in readings { #expect(error.message.contains(reading), "\(error)") }
  }

  @Test(arguments: [
    ("", 1, "expected a date, found an empty text"), ("by", 1, "“by” needs a date after it"),
    ("2024-04-31", 9, "day 31 does not exist in April"),
    ("31 April 2024", 1, "day 31 does not exist in April"),
    ("by 31 April 2024", 4, "day 31 does not exist in April"), ("sprng 2024", 1, "“sprng” is not understood"),
    ("by sprng 2024", 4, "“sprng” is not understood"), ("Yesteday", 1, "“Yesteday” is not understood"),
    ("17 Nov 24", 8, "a year has four digits, as in 2024"),
    ("17 November", 1, "the year is missing: write “17 November 2024”, or the year that is meant"),
    ("spring", 1, "the year is missing: write “spring 2024”, or the year that is meant"),
    ("31/31/2024", 1, "the calendar has no such day, whether the day or the month comes first"),
    ("2024 Nov 17 by", 1, "these words are not a date"), ("from", 1, "these words are not a date"),
    ("by 2024/2025", 4, "“by” needs a single date, not 2024/2025"),
    ("about 2024/2025", 1, "“about” needs a single date, not 2024/2025"),
    ("between 17 and 14 Nov 2024", 1, "the end 2024-11-14 is before the start 2024-11-17"),
    ("Monday 17 November 2024", 1, "17 Nov 2024 is a Sunday, not a Monday"),
    ("fiscal 2024", 1, "a fiscal or school year begins on different days in different places"),
    ("Q1 FY2024", 4, "a fiscal or school year begins on different days in different places"),
    ("a few days ago", 1, "the number is missing: write it, as in “3 days”"),
    ("the nineties", 5, "a decade has the year's four digits, as in 1990s"),
    ("17/11/24", 1, "a year has four digits, as in 17/11/2024"),
    ("Q4", 1, "the year is missing: write “Q4 2024”, or the year that is meant"),
    ("unknown", 1, "write an unknown date as XXXX"),
    ("9999999 days ago", 1, "that is beyond the years 0000 to 9999"),
  ])
  func `a refusal has its reason and the column`(typed: String, column: Int, message: String) throws {
    let error = try #require(throws: EDTFError.self) { try Phrase.read(typed, today: Self.today) }
    #expect(error.message == message && error.column == column, "\(error.column): \(error)")
  }
}
