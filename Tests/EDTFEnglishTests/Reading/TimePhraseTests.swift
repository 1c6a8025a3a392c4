import EDTF
import EDTFEnglish
import Testing

/// Times of a day as people and programs write them.
@Suite struct TimePhraseTests {
  @Test(arguments: [
    ("17 Nov 2024 22:30+02:00", "2024-11-17T22:30:00+02:00"),
    ("Sun, 17 Nov 2024 10:00:00 +0000", "2024-11-17T10:00:00Z"),
    ("noon, 17 Nov 2024", "2024-11-17"),
    ("midnight 17/18 Nov 2024", "2024-11-18T00:00:00"),
  ])
  func `a time of day is read`(typed: String, edtf: String) throws {
    #expect(try Phrase.read(typed, today: nil).text == edtf)
  }

  /// The end of a day is that day, and the first moment of the next.
  @Test(arguments: ["17 Nov 2024 24:00", "24:00 on 17 Nov 2024", "17/11/2024 24:00"])
  func `24 o’clock has both its readings`(typed: String) throws {
    let error = try #require(throws: EDTFError.self) { try Phrase.read(typed, today: nil) }
    #expect(error.readings.map(\.text) == ["2024-11-17", "2024-11-18T00:00:00"])
  }
}
