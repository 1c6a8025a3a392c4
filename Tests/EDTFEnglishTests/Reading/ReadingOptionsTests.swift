import EDTF
import EDTFEnglish
import Testing

/// What is settled for a column, and the words for ends.
@Suite struct ReadingOptionsTests {
  @Test(arguments: [
    ("05/11/2024", "2024-11-05", "2024-05-11"), ("by 5/11/2024", "[..2024-11-05]", "[..2024-05-11]"),
    ("5.3.2024", "2024-03-05", "2024-05-03"),
  ])
  func `the order of day and month can be settled`(typed: String, dayFirst: String, monthFirst: String) throws
  {
    for (order, edtf) in [(ReadingOptions.DayOrder.dayFirst, dayFirst), (.monthFirst, monthFirst)] {
      let settling = ReadingOptions(ranges: nil, dayOrder: order, keepsEDTF: true)
      #expect(try Phrase.read(typed, today: nil, options: settling).text == edtf)
    }
  }

  @Test func `a day that does not exist in the settled order is refused`() {
    let settling = ReadingOptions(ranges: nil, dayOrder: .monthFirst, keepsEDTF: true)
    #expect(throws: EDTFError.self) { try Phrase.read("17/11/2024", today: nil, options: settling) }
  }

  @Test(arguments: [
    ("last week", "[2024-11-11..2024-11-17]"), ("Nov/Dec 2024", "[2024-11,2024-12]"),
    ("from 1914 to 1918", "1914/1918"), ("by next week", "[..2024-12-01]"), ("2001-21", "2001-21"),
    ("throughout last week", "2024-11-11/2024-11-17"), ("1965-8", "[1965..1968]"),
  ])
  func `what a range means can be settled`(typed: String, edtf: String) throws {
    let settling = ReadingOptions(ranges: .once, dayOrder: nil, keepsEDTF: true)
    #expect(try Phrase.read(typed, today: Day(iso: "2024-11-20"), options: settling).text == edtf)
  }

  /// Part of a range is no range of its own, and what may be a month is not settled by what ranges are.
  @Test(arguments: ["since mid-November 2024", "c. 2009-11", "end of last week"])
  func `settling ranges settles nothing else`(typed: String) {
    let settling = ReadingOptions(ranges: .once, dayOrder: nil, keepsEDTF: true)
    #expect(throws: EDTFError.self) {
      try Phrase.read(typed, today: Day(iso: "2024-11-20"), options: settling)
    }
  }

  @Test func `in a column that is not EDTF, all readings are found`() throws {
    let error = try #require(throws: EDTFError.self) {
      try Phrase.read("2001-21", today: nil, options: .spreadsheet)
    }
    #expect(error.readings.map(\.text) == ["2001/2021", "[2001..2021]", "2001-21"])
    let qualified = try #require(throws: EDTFError.self) {
      try Phrase.read("~2001-21", today: nil, options: .spreadsheet)
    }
    #expect(qualified.readings.map(\.text) == ["2001~/2021~", "[2001~..2021~]", "~2001-21"])
    let settling = ReadingOptions(ranges: .lasted, dayOrder: nil, keepsEDTF: false)
    #expect(try Phrase.read("2001-21", today: nil, options: settling).text == "2001/2021")
    #expect(try Phrase.read("2009-11", today: nil, options: settling).text == "2009-11")
  }

  @Test(arguments: [
    "..", "until further notice", "Ongoing", "present", "Until Further Notice.", "until revoked",
  ])
  func `words for an open end are known`(text: String) { #expect(EDTFDate.End(words: text) == .open) }

  @Test(arguments: ["", "TBD", "N/A", "unknown", "?", " tbc ", "to be confirmed"])
  func `words for an unknown end are known`(text: String) { #expect(EDTFDate.End(words: text) == .unknown) }

  @Test(arguments: ["2024-11-17", "revoked", "by 20 Nov 2024", "end of 2024"])
  func `other words are no end`(text: String) { #expect(EDTFDate.End(words: text) == nil) }

  @Test func `an end is kept as an interval from its start`() throws {
    let start = try EDTFDate("2021-01-01")
    #expect(EDTFDate.End.kept(EDTFDate.End.open.date(from: nil), from: start) == nil)
    #expect(EDTFDate.End.kept(EDTFDate.End.unknown.date(from: nil), from: start)?.text == "2021-01-01/")
    #expect(EDTFDate.End.unknown.date(from: nil).endDays == .anyDay)
    let vague = try EDTFDate("[2021-01-01..2021-01-05]")
    #expect(EDTFDate.End.kept(EDTFDate.End.unknown.date(from: nil), from: vague)?.endDays == .anyDay)
  }
}
