import PolicyModel
import Queries
import Testing

@Suite struct UndatedCitationTests {
  private func found(_ citations: String) throws -> [Finding] {
    let scenario = try Scenario(
      """
      - {record: source, id: undated, publisher: Nobody}
      - {record: event, id: e, date: 2024-03-01, title: e, participants: [us], citations: [\(citations)]}
      """)
    return try scenario.check(Scenario.rule("undated-citation"))
  }

  @Test func `a source without a day`() throws {
    #expect(try found("{source: undated}, {source: s1}").ids == ["e undated"])
    #expect(try found("{source: undated, reported: 2024-03-02}") == [])
  }

  @Test func `cited again with a day it is mended`() throws {
    #expect(try found("{source: undated}, {source: undated, reported: 2024-03-02}") == [])
  }

  @Test func `what corrects it says again what the citation counts for`() throws {
    let found = try found(
      "{source: undated, attribution: anonymous, speaker: an official's aide, stance: implies}, {source: s1}")
    #expect(
      found.first?.mend
        == Action(
          .cite, ["e"],
          [
            .source: "undated", .attribution: "anonymous", .speaker: "an official's aide", .stance: "implies",
            .reported: .wanted(.date),
          ]))
  }
}
