import EDTF
import PolicyModel
import Testing

/// Days that programs write where they have none.
@Suite struct SentinelDayTests {
  private func found(_ text: String) throws -> SentinelDay? { SentinelDay(in: try EDTFDate(text)) }

  @Test(arguments: [
    "9999-12-31", "9999-12", "9999", "9999-12-31T23:59:59", "2999-12-31", "3000-01-01", "Y12024",
    "2024-01-01/9999-12-31", "2024/2999-12-31", "[2024-01-01..9999-12-31]",
  ])
  func `far off is without end, for sure`(text: String) throws {
    let day = try #require(try found(text))
    #expect(day.stands == .never && day.isSure)
  }

  @Test(arguments: [
    "0002-11-30", "-0001-11-30", "0001-01-01", "0000-01-01", "0001-01-01T00:00:00Z", "0002-11-30/2024",
  ])
  func `a date of zeros is none, for sure`(text: String) throws {
    let day = try #require(try found(text))
    #expect(day.stands == .nothing && day.isSure)
  }

  @Test(arguments: [
    ("1900-01-01", SentinelDay.Meaning.nothing), ("1899-12-30", .nothing), ("1970-01-01", .nothing),
    ("1970-01-01T00:00:00Z", .nothing), ("1753-01-01", .nothing), ("2099-12-31", .never),
    ("2038-01-19", .never), ("2250-06-01", .never), ("1900-01-01/1950", .nothing),
  ])
  func `where clocks and spreadsheets begin or end, it may be meant`(
    text: String, meaning: SentinelDay.Meaning
  ) throws {
    let day = try #require(try found(text))
    #expect(day.stands == meaning && !day.isSure)
  }

  @Test(arguments: [
    "2024-01-01", "1900", "1900-01", "190X", "1970", "0001", "[..1970-01-01]", "../2024", "2024/..",
    "2024/", "2050-12-31", "2100", "1970-01-02", "{1899,1900-01}", "2024-01-01~", "1900~",
  ])
  func `what people write is none`(text: String) throws {
    #expect(try found(text) == nil)
  }

  @Test func `the day is told as it was written within an interval`() throws {
    #expect(try found("2024-01-01/9999-12-31")?.text == "9999-12-31")
  }
}
