import EDTF
import Foundation
import Testing

/// A date is coded as its text.
@Suite struct EDTFDateCodingTests {
  private struct Record: Codable, Equatable {
    var date: EDTFDate
    var until: EDTFDate?
  }

  @Test(arguments: ["2024-11-17", "2024-11?", "../2024", "[..2024-11-20]", "Y17E7", "?2024"])
  func `a date is encoded as its text`(text: String) throws {
    let date = try EDTFDate(text)
    let json = try JSONEncoder().encode([date])
    #expect(try JSONDecoder().decode([String].self, from: json) == [text])
    #expect(try JSONDecoder().decode([EDTFDate].self, from: json) == [date])
  }

  @Test func `a date can be a field of a record`() throws {
    let record = Record(date: try EDTFDate("2024-21"), until: nil)
    let json = try JSONEncoder().encode(record)
    #expect(String(decoding: json, as: UTF8.self) == #"{"date":"2024-21"}"#)
    #expect(try JSONDecoder().decode(Record.self, from: json) == record)
  }

  @Test(arguments: ["", "2024-13", "17 Nov 2024", "2024-11-17 "])
  func `text that is no EDTF is corrupt data`(text: String) throws {
    let json = try JSONEncoder().encode(["date": text])
    let error = try #require(throws: DecodingError.self) {
      try JSONDecoder().decode(Record.self, from: json)
    }
    guard case .dataCorrupted(let context) = error else {
      Issue.record("\(error)")
      return
    }
    let expected = try #require(throws: EDTFError.self) { try EDTFDate(text) }
    #expect(context.debugDescription == expected.description)
    #expect(context.codingPath.map(\.stringValue) == ["date"])
  }

  @Test func `a number is no date`() {
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([EDTFDate].self, from: Data("[2024]".utf8))
    }
  }
}
