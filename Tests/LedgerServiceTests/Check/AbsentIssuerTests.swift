import PolicyModel
import Queries
import Testing

@Suite struct AbsentIssuerTests {
  private func found(_ participants: String, _ more: String = "", date: String = "2024-03-01") throws
    -> [Finding]
  {
    let scenario = try Scenario(
      """
      - {record: event, id: e, date: "\(date)", title: e, participants: \(participants), effects: [{policy: p, set: {status: permitted}\(more)}], citations: [{source: s1}]}
      """)
    return try scenario.check(Scenario.rule("absent-issuer"))
  }

  @Test func `somebody else changes a policy`() throws {
    #expect(try found("[uk]").ids == ["e p us"])
    #expect(try found("[]").ids == ["e p us"])
    #expect(try found("[us]") == [])
    #expect(try found("[uk, {actor: us, role: informed}]") == [])
  }

  @Test func `who acted for the issuer on that day did it for it`() throws {
    #expect(try found("[ann]") == [])
    #expect(try found("[bob]").count == 1)
    #expect(try found("[bob]", date: "2024") == [])
  }

  @Test func `what is inferred from the use by others needs no issuer`() throws {
    #expect(try found("[uk]", ", basis: inferred") == [])
  }

  @Test func `the command adds the issuer to who took part`() throws {
    #expect(
      try found("[uk, {actor: bob, role: speaker}]").first?.mend
        == Action(
          .revise(.event), ["e"],
          [.correction: nil, .actor: "us:participant", .reason: "the issuer took part"]))
  }
}
