import EDTF
import Testing

/// Ranges of years in the ways in which catalogues and tables write them: two readings, whichever dash and however cut.
@Suite struct YearRangeTests {
  @Test(arguments: [
    ("c. 1920-30", ["1920~/1930~", "[1920~..1930~]"]), ("in 1928-29", ["1928/1929", "[1928..1929]"]),
    ("ca. 1835-40", ["1835~/1840~", "[1835~..1840~]"]), ("circa 1909-27", ["1909~/1927~", "[1909~..1927~]"]),
    ("1846-51", ["1846/1851", "[1846..1851]"]), ("[1846-51]", ["1846/1851", "[1846..1851]"]),
    ("1965-8", ["1965/1968", "[1965..1968]", "1965-08"]), ("1965–8", ["1965/1968", "[1965..1968]"]),
    ("c. 1908-12", ["1908~/1912~", "[1908~..1912~]", "1908-12~"]),
    ("1720–40", ["1720/1740", "[1720..1740]"]),
    ("c.1625-1630", ["1625~/1630~", "[1625~..1630~]"]), ("1920/30", ["1920/1930", "[1920..1930]"]),
    ("c.1820-c.1860", ["1820~/1860~", "[1820~..1860~]"]), ("1982 -1983", ["1982/1983", "[1982..1983]"]),
    ("1820?-1860", ["1820?/1860", "[1820?..1860]"]), ("1800–1900 (?)", ["1800?/1900?", "[1800?..1900?]"]),
    ("c. 1925-1940?", ["1925%/1940%", "[1925%..1940%]"]), ("899–901", ["0899/0901", "[0899..0901]"]),
    ("206 BCE-220 CE", ["-0205/0220", "[-0205..0220]"]), ("AD 50-100", ["0050/0100", "[0050..0100]"]),
    ("44-27 BC", ["-0043/-0026", "[-0043..-0026]"]), ("1898–02", ["1898/1902", "[1898..1902]", "1898-02"]),
    ("January 1926-June 1927", ["1926-01/1927-06", "[1926-01-01..1927-06-30]"]),
    ("5 January 1926-12 June 1927", ["1926-01-05/1927-06-12", "[1926-01-05..1927-06-12]"]),
    ("17.11.2024-20.11.2024", ["2024-11-17/2024-11-20", "[2024-11-17..2024-11-20]"]),
    (
      "late 19th-early 20th century",
      ["18XX/19XX", "1867-01-01/1933-12-31", "[1867-01-01..1933-12-31]"]
    ), ("1804–after 1860", ["1804/1861-01-01..", "[1804-01-01..]"]),
    ("3rd–2nd century BC", ["-0299-01-01/-0100-12-31", "[-0299-01-01..-0100-12-31]"]),
    ("1914 to 18", ["1914/1918", "[1914..1918]"]), ("1850s–60s", ["185X/186X", "[1850-01-01..1869-12-31]"]),
    ("since 1928-29", ["192X/..", "1928-01-01/.."]),
    ("midnight on 17 Nov 2024", ["2024-11-17T00:00:00", "2024-11-18T00:00:00"]),
    ("2024-11-17T24:00:00", ["2024-11-17", "2024-11-18T00:00:00"]),
    ("until midnight on 17 Nov 2024", ["../2024-11-16", "../2024-11-17"]),
  ])
  func hasReadings(typed: String, readings: [String]) throws {
    let error = try #require(throws: EDTFError.self) { try Phrase.read(typed, today: nil) }
    #expect(error.readings.map(\.text) == readings)
    for reading in readings { #expect(error.message.contains(reading), "\(error)") }
  }

  @Test(arguments: [
    ("2001-21", "2001-21"), ("2009-11", "2009-11"), ("c.1640?", "1640%"), ("c. 225", "0225~"),
    ("2020–03–16", "2020-03-16"), ("16–03–2020", "2020-03-16"), ("2020–03", "2020-03"),
    ("by 1928–29", "[..1929-12-31]"), ("from 1914 to 18", "1914/1918"),
    ("between 1914 and 18", "[1914..1918]"), ("winter 1846-47", "1846-24"), ("1st century", "[0001..0100]"),
    ("late 1st century BC", "[-0032..0000]"), ("first millennium", "[0001..1000]"),
    ("2020-03-15T00:00:00.000Z", "2020-03-15T00:00:00Z"),
    ("2020-03-15 12:30:15.250", "2020-03-15T12:30:15"),
    ("2020-03-15 12:30:15.250+0200", "2020-03-15T12:30:15+02:00"),
    ("15/03/2020 12:30:15.250", "2020-03-15T12:30:15"),
    ("midnight between 17 and 18 Nov 2024", "2024-11-18T00:00:00"),
  ])
  func reads(typed: String, edtf: String) throws {
    #expect(try Phrase.read(typed, today: nil).text == edtf)
  }

  @Test(arguments: ["1940-1925", "1940–1925", "200-300 BC"]) func refusesWhatGoesBackwards(typed: String)
    throws
  {
    let error = try #require(throws: EDTFError.self) { try Phrase.read(typed, today: nil) }
    #expect(error.message.contains("is before the start"), "\(error)")
  }

  @Test func tellsWhatElseAnEDTFTextMayMean() throws {
    #expect(Phrase.otherReadings(of: "2001-21").map(\.text) == ["2001/2021", "[2001..2021]"])
    #expect(Phrase.otherReadings(of: "1920-30?").map(\.text) == ["1920?/1930?", "[1920?..1930?]"])
    for text in ["2024-21", "2024-11", "1920", "1920-13", "2001-01", "1920-30x"] {
      #expect(Phrase.otherReadings(of: text).isEmpty, "\(text)")
    }
  }

  /// Any two years, with any dash and blanks, cut or whole, give the same two readings; a qualifier covers both ends.
  @Test(arguments: [61, 62, 63] as [UInt64]) func readsEveryDashAlike(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    for _ in 0..<200 {
      let first = Int.random(in: 1000...2090, using: &random)
      let last = first + Int.random(in: 1...9, using: &random)
      let dash =
        ["-", "–", "—", " - ", " – ", "- ", " -", "\u{2011}", " to "].randomElement(using: &random) ?? "-"
      let isCut =
        first / 100 == last / 100 && last % 100 > 41 && Bool.random(using: &random)
      let (lead, sign) =
        [("", ""), ("c. ", "~"), ("c.", "~"), ("ca. ", "~"), ("possibly ", "?")].randomElement(using: &random)
        ?? ("", "")
      let text = "\(lead)\(first)\(dash)\(isCut ? "\(last % 100)" : "\(last)")"
      let error = try #require(throws: EDTFError.self, "seed \(seed): “\(text)”") {
        try Phrase.read(text, today: nil)
      }
      #expect(
        error.readings.map(\.text) == [
          "\(first)\(sign)/\(last)\(sign)", "[\(first)\(sign)..\(last)\(sign)]",
        ],
        "seed \(seed): “\(text)”: \(error)")
      for (ranges, place) in [(Settling.Ranges.lasted, 0), (.once, 1)] {
        let settling = Settling(ranges: ranges, dayOrder: nil, keepsEDTF: true)
        let date = try Phrase.read(text, today: nil, settling: settling)
        #expect(date == error.readings[place], "seed \(seed): “\(text)” settled")
      }
    }
  }
}
