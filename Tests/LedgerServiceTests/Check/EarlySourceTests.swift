import PolicyModel
import Queries
import Testing

@Suite struct EarlySourceTests {
  private func found(_ date: String, _ citation: String, modality: String = "actual") throws -> [String] {
    let scenario = try Scenario(
      """
      - {record: event, id: e, date: "\(date)", modality: \(modality), title: e, participants: [us], citations: [\(citation)]}
      """)
    return try scenario.check(Scenario.rule("early-source")).ids
  }

  @Test func `what is told as done before it was`() throws {
    #expect(try found("2024-03-03", "{source: s1}") == ["e s1"])
    #expect(try found("2024-03-03", "{source: late}") == [])
    #expect(try found("2024-09-01", "{source: s1}, {source: late}, {source: relay}") == ["e s1 late relay"])
  }

  @Test func `a day apart may be one moment`() throws {
    #expect(try found("2024-03-02", "{source: s1}") == [])
  }

  @Test func `only what surely was earlier, and states it`() throws {
    #expect(try found("[2024-03-01..2024-03-09]", "{source: s1}") == [])
    #expect(try found("2024-03-09", "{source: s1, reported: 2024}") == [])
    #expect(try found("2024-03-09", "{source: s1, stance: declines}, {source: late}") == [])
  }

  @Test(arguments: ["planned", "expected", "proposed"])
  func `what was only to come may be told ahead`(modality: String) throws {
    #expect(try found("2024-09-01", "{source: s1}", modality: modality) == [])
  }
}
