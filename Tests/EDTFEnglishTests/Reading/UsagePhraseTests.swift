import EDTF
import EDTFEnglish
import Testing

/// Phrases as analysts, reporters and lawyers on both sides of the Atlantic type them; today is a Wednesday.
@Suite struct UsagePhraseTests {
  static let today = Day(iso: "2024-11-20")

  @Test(arguments: [
    ("before or on 20 Nov 2024", "[..2024-11-20]"), ("by close of business on 20 Nov 2024", "[..2024-11-20]"),
    ("not until after 17 Nov 2024", "[2024-11-18..]"), ("following 17 November 2024", "[2024-11-18..]"),
    ("subsequent to 17 Nov 2024", "[2024-11-18..]"), ("in advance of 17 Nov 2024", "[..2024-11-16]"),
    ("at the earliest 17 Nov 2024", "[2024-11-17..]"), ("w.e.f. 17 November 2024", "2024-11-17/.."),
    ("effective as of 17 November 2024", "2024-11-17/.."), ("from 17 Nov 2024 forward", "2024-11-17/.."),
    ("beginning 17 November 2024", "2024-11-17/.."),
    ("beginning of January 2025", "[2025-01-01..2025-01-10]"),
    ("from 1 January 2024 until further notice", "2024-01-01/.."),
    ("from Nov 2023 to Mar 2024 inclusive", "2023-11/2024-03"),
    ("from 14 to 17 Nov 2024, both inclusive", "2024-11-14/2024-11-17"),
    ("after 14 and before 17 November 2024", "[2024-11-15..2024-11-16]"),
    ("towards the end of 2024", "2024-39"), ("at the outset of 2024", "2024-37"),
    ("over the course of 2024", "2024"), ("somewhere around November 2024", "2024-11~"),
    ("possibly by November 2024", "[..2024-11?]"), ("probably before 2024", "[..2023-12-31?]"),
    ("by around the end of March 2024", "[..2024-03-31~]"), ("since at least 2019", "..2019/.."),
    ("until at least 2024", "../2024.."), ("at least until 2024", "../2024.."),
    ("no later than 30 days after 17 November 2024", "[..2024-12-17]"),
    ("within 30 days after 17 Nov 2024", "[2024-11-17..2024-12-17]"),
    ("the 17th and 18th centuries", "{16XX,17XX}"), ("from the 17th to the 19th century", "16XX/18XX"),
    ("late 19th or early 20th century", "[1867..1899,1900..1933]"),
    ("late 1990s/early 2000s", "[1997..1999,2000..2003]"),
    ("sometime 17-20 Nov 2024", "[2024-11-17..2024-11-20]"),
    ("throughout 17–20 Nov 2024", "2024-11-17/2024-11-20"), ("one day in November 2024", "2024-11-XX"),
    ("Nov/17/2024", "2024-11-17"), ("Boxing Day 2024", "2024-12-26"), ("Xmas 2024", "2024-12-25"),
    ("3:30 p.m. on November 17, 2024", "2024-11-17T15:30:00"),
    ("15:30 UTC on 17 November 2024", "2024-11-17T15:30:00Z"), ("10am 17 Nov 2024", "2024-11-17T10:00:00"),
    ("2024-11-17 10:30Z", "2024-11-17T10:30:00Z"), ("17 Nov 2024 at noon", "2024-11-17"),
    ("noon on 17 November 2024", "2024-11-17"),
  ])
  func `a phrase in common use is read`(typed: String, edtf: String) throws {
    #expect(try Phrase.read(typed, today: nil).text == edtf)
  }

  @Test(arguments: [
    ("this past Friday", "2024-11-15"), ("Tuesday week", "2024-12-03"), ("Wednesday week", "2024-11-27"),
    ("a year ago today", "2023-11-20"), ("two weeks ago yesterday", "2024-11-05"),
    ("in two weeks' time", "2024-12-04"), ("in a week's time", "2024-11-27"), ("2 mos ago", "2024-09"),
    ("over a year ago", "[..2023-11-20]"), ("more than two weeks ago", "[..2024-11-06]"),
    ("less than a week ago", "[2024-11-13..2024-11-20]"), ("some three weeks ago", "2024-10-30~"),
    ("just over a year ago", "[..2023-11-20]"), ("a week or two ago", "[2024-11-06..2024-11-13]"),
    ("a month or so ago", "2024-10~"),
    ("two or three weeks ago", "[2024-10-30..2024-11-06]"), ("2-3 weeks ago", "[2024-10-30..2024-11-06]"),
    ("between two and three months ago", "[2024-08-01..2024-09-30]"),
    ("17 November last year", "2023-11-17"), ("November 17 of last year", "2023-11-17"),
    ("January this year", "2024-01"), ("spring of next year", "2025-21"), ("Q4 last year", "2023-36"),
    ("the third quarter of last year", "2023-35"), ("from March to May last year", "2023-03/2023-05"),
    ("from March last year to May this year", "2023-03/2024-05"),
    ("mid-November last year", "[2023-11-11..2023-11-20]"),
    ("the 17th of last month", "2024-10-17"), ("last third of last month", "[2024-10-21..2024-10-31]"),
    ("from the 17th to the 20th of last month", "2024-10-17/2024-10-20"),
    ("sometime last week", "[2024-11-11..2024-11-17]"), ("one day last week", "[2024-11-11..2024-11-17]"),
    ("throughout last week", "2024-11-11/2024-11-17"), ("all of last week", "2024-11-11/2024-11-17"),
    ("the 17th or 18th of last month", "[2024-10-17,2024-10-18]"),
    ("by next week", "[..2024-12-01]"), ("before next week", "[..2024-11-24]"),
    ("after last week", "[2024-11-18..]"), ("by the end of next week", "[..2024-12-01]"),
    ("since the start of last week", "2024-11-11/.."),
  ])
  func `a phrase in common use counts from today`(typed: String, edtf: String) throws {
    #expect(try Phrase.read(typed, today: Self.today).text == edtf)
    let error = try #require(throws: EDTFError.self) { try Phrase.read(typed, today: nil) }
    #expect(error.message == "this date is relative to today, which is not known here")
  }

  /// The last of February stands for a day that its month has not.
  @Test func `a year before a leap day is the last day of February`() throws {
    let leapDay = Day(iso: "2024-02-29")
    #expect(try Phrase.read("a year ago today", today: leapDay).text == "2023-02-28")
  }

  @Test(arguments: [
    ("by Friday", ["[..2024-11-15]", "[..2024-11-22]"]),
    ("before Friday", ["[..2024-11-14]", "[..2024-11-21]"]),
    ("until Friday", ["../2024-11-15", "../2024-11-22"]),
    ("since last week", ["2024-11/..", "2024-11-11/.."]),
    ("by 5/11/2024", ["[..2024-11-05]", "[..2024-05-11]"]),
    ("within 30 days of 17 Nov 2024", ["[2024-11-17..2024-12-17]", "[2024-10-18..2024-12-17]"]),
    ("17th–19th centuries", ["16XX/18XX", "[1600-01-01..1899-12-31]"]),
    ("beginning Monday", ["2024-11-18/..", "2024-11-25/.."]),
    (
      "within the last week",
      ["2024-11-11/2024-11-17", "[2024-11-11..2024-11-17]", "[2024-11-13..2024-11-20]"]
    ),
    ("late 1800s", ["[1807..1809]", "[1867..1899]"]), ("early 1900s", ["[1900..1903]", "[1900..1933]"]),
    ("beginning January 2025", ["[2025-01-01..2025-01-10]", "2025-01/.."]),
    ("beginning 2025", ["2025-37", "2025/.."]),
    ("past month", ["2024-10", "[2024-10-20..2024-11-20]"]),
    ("in the past month", ["2024-10", "[2024-10-20..2024-11-20]"]),
    ("over the last year", ["2023", "[2023-11-20..2024-11-20]"]),
    ("the past 12 months", ["2023-11-20/2024-11-20", "[2023-11-20..2024-11-20]"]),
    ("in the next two weeks", ["2024-11-20/2024-12-04", "[2024-11-20..2024-12-04]"]),
    ("the weekend of Nov. 16-17, 2024", ["2024-11-16/2024-11-17", "[2024-11-16..2024-11-17]"]),
  ])
  func `a phrase with several readings has all of them`(typed: String, readings: [String]) throws {
    let error = try #require(throws: EDTFError.self) { try Phrase.read(typed, today: Self.today) }
    #expect(error.readings.map(\.text) == readings)
  }

  @Test func `a weekend is a Saturday and the Sunday after it`() throws {
    let error = try #require(throws: EDTFError.self) {
      try Phrase.read("the weekend of 17-18 November 2024", today: Self.today)
    }
    #expect(
      error.message == "a weekend is a Saturday and the Sunday after it, not 2024-11-17 and 2024-11-18")
  }

  /// Each such word would double the work, were more than the last one tried.
  @Test(arguments: ["once the", "sometime", "throughout the"])
  func `a long row of words that choose a reading takes no longer to read`(piece: String) throws {
    let row = Array(repeating: piece, count: 19).joined(separator: " ")
    #expect(throws: EDTFError.self) { try Phrase.read(row + " nonsense", today: Self.today) }
  }
}
