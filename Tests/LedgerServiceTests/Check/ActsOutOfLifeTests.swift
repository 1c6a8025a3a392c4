import PolicyModel
import Queries
import Testing

@Suite struct ActsOutOfLifeTests {
  private func found(_ documents: String...) throws -> [Finding] {
    let scenario = try Scenario(
      "- {record: actor, id: sm, name: The union, kind: state, founded: 1992, dissolved: 2006-06-03, successors: [uk]}"
    )
    for text in documents { try scenario.add(text) }
    return try scenario.check(Scenario.rule("outside-lifetime"))
  }

  private func act(
    _ date: String, who: String = "sm", cited: String = "{source: s1}", more: String = ""
  ) -> String {
    "- {record: event, id: e, date: \"\(date)\", title: e, participants: [\(who)], citations: [\(cited)]\(more)}"
  }

  @Test func `an act after the end, with who came after`() throws {
    let finding = try #require(try found(act("2010-01-01")).first)
    #expect(finding.records.map(\.id) == ["e", "sm"])
    #expect(finding.message.contains("2006-06-03") && finding.message.contains("uk came after it"))
    #expect(finding.mend.verb == .revise(.event) && finding.mend.things == ["e"])
  }

  @Test func `an act before the founding`() throws {
    #expect(try found(act("1990")).ids == ["e sm"])
    #expect(try found(act("1990")).first?.message.contains("came after it") == false)
  }

  @Test func `not an act on a day that may be within, or as a target`() throws {
    #expect(try found(act("2006-06-03")) == [])
    #expect(try found(act("2006")) == [])
    #expect(try found(act("2010", who: "us, {actor: sm, role: target}")) == [])
    #expect(try found(act("2010", who: "uk")) == [])
  }

  @Test func `a speaker who was gone`() throws {
    let spoken = act("2010-01-01", who: "us", cited: "{source: s1, speaker: sm, reported: 2010-01-02}")
    #expect(try found(spoken).ids == ["e sm s1"])
  }

  @Test func `a membership out of the one's or the other's life`() throws {
    let member = { (during: String, kind: String) in
      "- {record: actor, id: m, name: M, kind: body, \(kind), memberships: [{partOf: us}, {partOf: sm, during: \"\(during)\"}]}"
    }
    #expect(try found(member("2008/2010", "founded: 1990")).ids == ["m sm"])
    #expect(try found(member("1999/2002", "founded: 2003")).ids == ["m sm"])
    #expect(try found(member("2005/2010", "founded: 1990")) == [])
    #expect(try found(member("2005/..", "founded: 1990")) == [])
    #expect(
      try found(member("2008/2010", "founded: 1990")).first?.mend.says(.partOf, "us") == true)
  }

  @Test func `a successor that was there only later`() throws {
    #expect(
      try found(
        "- {record: actor, id: x, name: X, kind: state, successors: [{actor: uk, on: 1900}]}",
        "- {record: revision, actor: uk, as: correction, reason: r, founded: 1922}"
      ).ids == ["x uk"])
  }
}
