import EDTF
import EDTFEnglish
import Testing

/// What is settled for a column, and the words for ends.
@Suite struct SettlingTests {
  @Test(arguments: [
    ("05/11/2024", "2024-11-05", "2024-05-11"), ("by 5/11/2024", "[..2024-11-05]", "[..2024-05-11]"),
    ("5.3.2024", "2024-03-05", "2024-05-03"),
  ])
  func dayOrder(typed: String, dayFirst: String, monthFirst: String) throws {
    for (order, edtf) in [(Settling.DayOrder.dayFirst, dayFirst), (.monthFirst, monthFirst)] {
      let settling = Settling(ranges: nil, dayOrder: order, keepsEDTF: true)
      #expect(try Phrase.read(typed, today: nil, settling: settling).text == edtf)
    }
  }

  @Test func aDayThatTheOrderDoesNotHaveIsRefused() {
    let settling = Settling(ranges: nil, dayOrder: .monthFirst, keepsEDTF: true)
    #expect(throws: EDTFError.self) { try Phrase.read("17/11/2024", today: nil, settling: settling) }
  }

  @Test(arguments: [
    ("last week", "[2024-11-11..2024-11-17]"), ("Nov/Dec 2024", "[2024-11,2024-12]"),
    ("from 1914 to 1918", "1914/1918"), ("by next week", "[..2024-12-01]"), ("2001-21", "2001-21"),
    ("throughout last week", "2024-11-11/2024-11-17"), ("1965-8", "[1965..1968]"),
  ])
  func rangesAreOnce(typed: String, edtf: String) throws {
    let settling = Settling(ranges: .once, dayOrder: nil, keepsEDTF: true)
    #expect(try Phrase.read(typed, today: Day(iso: "2024-11-20"), settling: settling).text == edtf)
  }

  /// Part of a range is no range of its own, and what may be a month is not settled by what ranges are.
  @Test(arguments: ["since mid-November 2024", "c. 2009-11", "end of last week"])
  func settlesNoMoreThanItSays(typed: String) {
    let settling = Settling(ranges: .once, dayOrder: nil, keepsEDTF: true)
    #expect(throws: EDTFError.self) {
      try Phrase.read(typed, today: Day(iso: "2024-11-20"), settling: settling)
    }
  }

  @Test func aColumnThatIsNotEDTFHasAllReadings() throws {
    let error = try #require(throws: EDTFError.self) {
      try Phrase.read("2001-21", today: nil, settling: .spreadsheet)
    }
    #expect(error.readings.map(\.text) == ["2001/2021", "[2001..2021]", "2001-21"])
    let qualified = try #require(throws: EDTFError.self) {
      try Phrase.read("~2001-21", today: nil, settling: .spreadsheet)
    }
    #expect(qualified.readings.map(\.text) == ["2001~/2021~", "[2001~..2021~]", "~2001-21"])
    let settling = Settling(ranges: .lasted, dayOrder: nil, keepsEDTF: false)
    #expect(try Phrase.read("2001-21", today: nil, settling: settling).text == "2001/2021")
    #expect(try Phrase.read("2009-11", today: nil, settling: settling).text == "2009-11")
  }

  @Test(arguments: [
    "..", "until further notice", "Ongoing", "present", "Until Further Notice.", "until revoked",
  ])
  func openEnds(text: String) { #expect(EDTFDate.End(words: text) == .open) }

  @Test(arguments: ["", "TBD", "N/A", "unknown", "?", " tbc ", "to be confirmed"])
  func unknownEnds(text: String) { #expect(EDTFDate.End(words: text) == .unknown) }

  @Test(arguments: ["2024-11-17", "revoked", "by 20 Nov 2024", "end of 2024"])
  func noWordsForAnEnd(text: String) { #expect(EDTFDate.End(words: text) == nil) }

  @Test func anEndIsKeptAsAnIntervalFromItsStart() throws {
    let start = try EDTFDate("2021-01-01")
    #expect(EDTFDate.End.kept(EDTFDate.End.open.date(from: nil), from: start) == nil)
    #expect(EDTFDate.End.kept(EDTFDate.End.unknown.date(from: nil), from: start)?.text == "2021-01-01/")
    #expect(EDTFDate.End.unknown.date(from: nil).endDays == .anyDay)
    let vague = try EDTFDate("[2021-01-01..2021-01-05]")
    #expect(EDTFDate.End.kept(EDTFDate.End.unknown.date(from: nil), from: vague)?.endDays == .anyDay)
  }
}
