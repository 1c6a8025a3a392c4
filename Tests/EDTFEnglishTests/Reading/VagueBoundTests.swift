import EDTF
import EDTFEnglish
import Testing

/// Since, until, before and after one of several days or years.
@Suite struct VagueBoundTests {
  /// EDTF has no end of an interval that is one of several years: no decade or century stands for them.
  @Test(arguments: [
    ("since 1928-29", ["[1928..1929]", "1928/.."]), ("since 1835-40", ["[1835..1840]", "1835/.."]),
    ("since 1998-2003", ["[1998..2003]", "1998/.."]), ("until 1835–40", ["[1835..1840]", "../1840"]),
    ("until 1914-18", ["[1914..1918]", "../1918"]), ("1835-40 onwards", ["[1835..1840]", "1835/.."]),
    ("since c. 1835-40", ["[1835~..1840~]", "1835~/.."]), ("until 1835-40?", ["[1835?..1840?]", "../1840?"]),
    ("since between 1835 and 1840", ["[1835..1840]", "1835/.."]),
    ("until sometime between 1835 and 1840", ["[1835..1840]", "../1840"]),
    ("since 17-20 Nov 2024", ["[2024-11-17..2024-11-20]", "2024-11-17/.."]),
    ("since Oct-Dec 2024", ["2024-36/..", "2024-10-01/.."]),
    ("since the early 1990s", ["[1990..1993]", "1990/.."]),
    ("since 1965-8", ["[1965..1968]", "1965/..", "1965-08/.."]),
  ])
  func `a vague time after a preposition has its readings`(typed: String, readings: [String]) throws {
    let error = try #require(throws: EDTFError.self) { try Phrase.read(typed, today: nil) }
    #expect(error.readings.map(\.text) == readings)
  }

  @Test(arguments: [
    ("before 1835-40", "[..1834-12-31]"), ("after 1914-18", "[1919-01-01..]"),
    ("by 1835-40", "[..1840-12-31]"), ("not before 1835-40", "[1835-01-01..]"),
    ("by c. 1835-40", "[..1840-12-31~]"), ("before c. 1835-40", "[..1834-12-31~]"),
    ("after 1914-18?", "[1919-01-01?..]"),
  ])
  func `the outermost year is the bound`(typed: String, edtf: String) throws {
    #expect(try Phrase.read(typed, today: nil).text == edtf)
  }
}
