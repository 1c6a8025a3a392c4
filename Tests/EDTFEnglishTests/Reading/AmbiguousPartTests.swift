import EDTF
import EDTFEnglish
import EDTFTestSupport
import Testing

/// Phrases of which a part has several readings: what is named are readings of the phrase, and not of the part.
@Suite struct AmbiguousPartTests {
  @Test(arguments: [
    (
      "5/11/2024 – 6/12/2024",
      [
        "2024-11-05/2024-12-06", "[2024-11-05..2024-12-06]", "2024-05-11/2024-06-12",
        "[2024-05-11..2024-06-12]",
      ]
    ),
    ("from 5/11/2024 to 6/12/2024", ["2024-11-05/2024-12-06", "2024-05-11/2024-06-12"]),
    ("5/11/2024–20/11/2024", ["2024-11-05/2024-11-20", "[2024-11-05..2024-11-20]"]),
    ("5/11/2024 or 6/11/2024", ["[2024-11-05,2024-11-06]", "[2024-05-11,2024-06-11]"]),
    ("about 5/11/2024", ["2024-11-05~", "2024-05-11~"]), ("5/11/2024?", ["2024-11-05?", "2024-05-11?"]),
    ("~5/11/2024", ["2024-11-05~", "2024-05-11~"]),
    ("5/11/2024 10:00", ["2024-11-05T10:00:00", "2024-05-11T10:00:00"]),
    ("3 days after 5/11/2024", ["2024-11-08", "2024-05-14"]),
    ("since at least 5/11/2024", ["..2024-11-05/..", "..2024-05-11/.."]),
    ("5/11/2024–present", ["2024-11-05/..", "2024-05-11/.."]),
    (
      "week of 5/11/2024",
      [
        "2024-11-04/2024-11-10", "[2024-11-04..2024-11-10]", "2024-05-06/2024-05-12",
        "[2024-05-06..2024-05-12]",
      ]
    ),
    ("about 1800s", ["180X~", "18XX~"]), ("from the 1800s to 1850", ["180X/1850", "18XX/1850"]),
    ("c. 1850-1900s", ["1850~/190X~", "[1850~..190X~]", "1850~/19XX~", "[1850~..19XX~]"]),
    ("since c. 1800s", ["180X~/..", "18XX~/.."]), ("by about 1800s", ["[..180X~]", "[..18XX~]"]),
    ("about last spring", ["2024-21~", "2023-21~"]), ("early last spring", ["2024-03", "2023-03"]),
    ("Monday to Friday", ["2024-11-18/2024-11-22", "[2024-11-18..2024-11-22]"]),
    ("1965-8 or 1970", ["[1965..1968,1970]", "[1965-08,1970]"]),
  ])
  func `the readings are those of the whole phrase`(typed: String, readings: [String]) throws {
    let error = try #require(throws: EDTFError.self) {
      try Phrase.read(typed, today: Day(iso: "2024-11-20"))
    }
    #expect(error.readings.map(\.text) == readings)
    for reading in readings { #expect(error.message.contains(reading), "\(error)") }
  }

  /// What only one reading of the part makes a date of has that one.
  @Test(arguments: [
    ("from 5/11/2024 to 20/11/2024", "2024-11-05/2024-11-20"),
    ("between 5/11/2024 and 20/11/2024", "[2024-11-05..2024-11-20]"),
    ("11/5/2024 and 11/20/2024", "{2024-11-05,2024-11-20}"),
    ("between last week and yesterday", "[2024-11-11..2024-11-19]"),
    ("possibly last week", "[2024-11-11?..2024-11-17?]"), ("Tuesday 5/11/2024", "2024-11-05"),
  ])
  func `a part that has several readings is settled by the other parts`(typed: String, edtf: String) throws {
    #expect(try Phrase.read(typed, today: Day(iso: "2024-11-20")).text == edtf)
  }

  @Test(arguments: [
    ("from 5/11/2024 to 31/11/2024", "the calendar has no such days"),
    ("from 20/11/2024 to 5/11/2024", "is before the start"),
    ("from 5/11/2024 to nonsense", "“nonsense” is not understood"),
    ("by last week – possibly nonsense", "“nonsense” is not understood"),
    ("since 5/11/2024 nonsense", "“nonsense” is not understood"),
    ("1800s or 1900s or 2000s or 1700s or 1600s", "write them as 2024-11-17"),
  ])
  func `a phrase that is no date in any reading is refused`(typed: String, message: String) throws {
    let error = try #require(throws: EDTFError.self) { try Phrase.read(typed, today: Day(iso: "2024-11-20")) }
    #expect(error.message.contains(message), "\(error)")
    #expect(error.readings.isEmpty)
  }

  /// A day of any phrase whose two numbers can be read either way gives the two dates of the phrase with the day written
  /// out.
  @Test(arguments: [71, 72] as [UInt64]) func `each reading is that of the phrase with the day written out`(
    seed: UInt64
  ) throws {
    let phrases = [
      "about #", "by #", "before #", "after #", "since #", "until #", "# or later", "from # to 2030",
      "between 1990 and #", "# or 1 May 1999", "2 days before #", "from # until further notice", "# 10:30",
      "not before #", "within 5 days after #", "#–?",
    ]
    var random = SplitMix(seed: seed)
    for _ in 0..<200 {
      let year = Int.random(in: 1991...2029, using: &random)
      let (one, other) = (Int.random(in: 1...12, using: &random), Int.random(in: 1...12, using: &random))
      let phrase = phrases.randomElement(using: &random) ?? "#"
      guard one != other, let day = Day(year: year, month: other, day: one),
        let swapped = Day(year: year, month: one, day: other)
      else { continue }
      func with(_ text: String) -> String {
        phrase.split(separator: "#", omittingEmptySubsequences: false).joined(separator: text)
      }
      let text = with("\(one)/\(other)/\(year)")
      let error = try #require(throws: EDTFError.self, "seed \(seed): “\(text)”") {
        try Phrase.read(text, today: nil)
      }
      let expected = try [day, swapped].map { try Phrase.read(with("\($0)"), today: nil) }
      #expect(error.readings == expected, "seed \(seed): “\(text)”")
    }
  }
}
