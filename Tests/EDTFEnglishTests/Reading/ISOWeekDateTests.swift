import EDTF
import EDTFEnglish
import Testing

/// Days of weeks, as ISO 8601 numbers them.
@Suite struct ISOWeekDateTests {
  @Test(arguments: [
    ("2024-W05-2", "2024-01-30"), ("2024W052", "2024-01-30"), ("2024-w05-2", "2024-01-30"),
    ("2024-W5-2", "2024-01-30"), ("2024 W05-2", "2024-01-30"), ("W05-2 2024", "2024-01-30"),
    ("2024-W01-1", "2024-01-01"), ("2020-W53-5", "2021-01-01"), ("2026-W01-1", "2025-12-29"),
    ("since 2024-W05-2", "2024-01-30/.."), ("about 2024-W05-2", "2024-01-30~"),
    ("from 2024-W05-2 to 2024-W06-1", "2024-01-30/2024-02-05"),
  ])
  func `a day of a numbered week is read`(typed: String, edtf: String) throws {
    #expect(try Phrase.read(typed, today: nil).text == edtf)
  }

  @Test(arguments: [
    ("2024-W05-8", "a week has the days 1, which is Monday, to 7, not 8"),
    ("2024-W05-0", "a week has the days 1, which is Monday, to 7, not 0"),
    ("2024-W53-1", "2024 has the weeks 1 to 52"), ("2024-W00-1", "2024 has the weeks 1 to 52"),
    ("2024-W54", "2024 has the weeks 1 to 52"), ("week 53 of 2024", "2024 has the weeks 1 to 52"),
    ("2024-W05-2T10:00", "write 2024-01-30T10:00:00"),
  ])
  func `a week or day that does not exist is refused`(typed: String, message: String) throws {
    let error = try #require(throws: EDTFError.self) { try Phrase.read(typed, today: nil) }
    #expect(error.message.contains(message), "\(error)")
    #expect(error.readings.isEmpty)
  }

  @Test func `a numbered week is read as a week`() throws {
    let error = try #require(throws: EDTFError.self) { try Phrase.read("2024-W05", today: nil) }
    #expect(error.readings.map(\.text) == ["2024-01-29/2024-02-04", "[2024-01-29..2024-02-04]"])
  }
}
