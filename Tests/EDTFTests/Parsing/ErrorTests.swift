import EDTF
import Testing

/// A refused text says what is wrong, and where.
@Suite struct ErrorTests {
  @Test(arguments: [
    ("", 1, "expected a date, found an empty text"),
    ("2024-04-31", 9, "day 31 does not exist in April"),
    ("2023-02-29", 9, "29 February does not exist in 2023, which is not a leap year"),
    ("2024-02-32", 9, "day 32 does not exist: days are 01 to 31"),
    ("2024-13", 6, "month 13 does not exist: months are 01 to 12, seasons and other parts 21 to 41"),
    ("2024-2X", 6, "no month fits 2X: months are 01 to 12"),
    ("2024-02-3X", 1, "no day of the calendar fits 2024-02-3X"),
    ("2024-21-01", 8, "21 is a part of a year and has no days: months are 01 to 12"),
    ("202", 4, "a year has four digits, as in 0850, 1990 or 199X; this has 3"),
    ("20241117", 5, "separate month and day by hyphens, as in 2024-11-17"),
    ("12024", 5, "a year of more than four digits begins with Y, as in Y12024"),
    ("20xx", 3, "a year has four digits, as in 0850, 1990 or 199X; this has 2"),
    ("2024-1x", 7, "expected a digit or X of the month, found x (an unspecified digit is a capital X)"),
    ("-0000", 1, "year -0000 does not exist: the year before 0001 is 0000"),
    ("-202X", 1, "a year before 0000 has no unspecified digits"),
    ("Y2024", 1, "a year after Y has more than four digits; write 2024"),
    ("Y99999999999999999999", 2, "the year is too large"),
    ("Y9E99", 1, "the year is too large"),
    ("1950S5", 6, "expected 1 to 4 significant digits, found 5"),
    ("1950S02", 6, "the number of significant digits begins with 1 to 9"),
    ("2024-11-17?~", 12, "use only one of ?, ~ and %: % means uncertain and approximate"),
    ("2024-11-17 ", 11, "expected nothing more, found a space"),
    ("2024-05-01/2024-03-01", 12, "the end 2024-03-01 is before the start 2024-05-01"),
    ("2024/2025/2026", 10, "an interval has one slash"),
    ("../..", 1, "an interval needs a date on at least one side of the slash"),
    ("[2024-05-01..2024-03-01]", 14, "the end 2024-03-01 is before the start 2024-05-01"),
    ("[2025-01..2026]", 11, "both ends of a range must be of the same kind: days, months, years …"),
    ("[2024", 6, "expected a comma, .. or ], found the end"),
    ("2024-11-17T10:00", 17, "expected : and the seconds, for a time is hh:mm:ss, found the end"),
    ("2024-11-17T24:00:00", 12, "the hour can be 00 to 23, not 24: midnight is 00:00:00 of the next day"),
    ("2024-11-17T10:00:00+0200", 23, "an offset is written with a colon, as in +02:00"),
    ("2024-11T10:00:00", 8, "a time needs a whole day before it, without X, ?, ~ or %"),
    ("2024..2025", 5, "a range is written in brackets: [2024-11-14..2024-11-17]"),
  ])
  func `an error says what is wrong, and where`(text: String, column: Int, message: String) {
    #expect(throws: EDTFError(text: text, column: column, message: message)) { try EDTFDate(text) }
  }

  @Test func `an error is one line without control characters`() throws {
    let error = try #require(throws: EDTFError.self) { try EDTFDate("2024\n\u{1B}[31m\u{202E}") }
    #expect(
      error.description == "“2024<U+A><U+1B>[31m<U+202E>”: expected nothing more, found “<U+A>” (column 5)")
  }

  @Test func `a long text is refused at once`() throws {
    let long = "[" + String(repeating: "2024,", count: 300) + "2024]"
    let error = try #require(throws: EDTFError.self) { try EDTFDate(long) }
    #expect(error.message == "a date has at most 512 bytes, this has 1506")
    #expect(error.description.count < 140)
  }

  /// Nothing is read of a megabyte but its length, and little of it is shown, though it be one character.
  @Test(arguments: ["2", " ", "X", "[2024,", "17 Nov ", "\u{301}"])
  func `a megabyte is refused without being read`(piece: String) throws {
    let text = String(repeating: piece, count: 1_000_000 / piece.utf8.count)
    let error = try #require(throws: EDTFError.self) { try EDTFDate(text) }
    #expect(error.message == "a date has at most 512 bytes, this has \(text.utf8.count)")
    #expect(error.description.utf8.count < 1000)
  }
}
