import PolicyModel
import Queries
import Testing

@Suite struct RelationWithoutEffectTests {
  private func found(_ documents: String...) throws -> [Finding] {
    let scenario = try Scenario()
    for text in documents { try scenario.add(text) }
    return try scenario.check(Scenario.rule("relation-without-effect"))
  }

  private let yes = Scenario.event("yes", "2024-03-01")

  private func event(_ id: String, _ relation: String, effect: String = "", more: String = "") -> String {
    "- {record: event, id: \(id), date: 2024-05-01, title: \(id), participants: [us], effects: [\(effect)], citations: [{source: s2}], relations: [{type: \(relation), event: yes}]\(more)}"
  }

  @Test(arguments: ["amends"])
  func `a relation by an event that does nothing itself`(relation: String) throws {
    let finding = try #require(try found(yes, event("e", relation)).first)
    #expect(finding.records.map(\.id) == ["e", "yes", "p"])
    #expect(finding.mend.verb == .revise(.event) && finding.mend.things == ["e"])
  }

  @Test func `what names an event without effects`() throws {
    let said =
      "- {record: event, id: yes, date: 2024-03-01, title: said, participants: [us], citations: [{source: s1}]}"
    #expect(try found(said, event("e", "repeals")).ids == ["e yes"])
  }

  @Test func `an effect of its own says what holds`() throws {
    for relation in ["amends", "supersedes", "repeals"] {
      #expect(
        try found(yes, event("e", relation, effect: "{policy: p, set: {status: prohibited}}")) == [])
      #expect(try found(yes, event("e", relation, effect: "{policy: p, set: {scope: here}}")) == [])
    }
  }

  @Test(arguments: ["amends", "supersedes", "suspends", "repeals"])
  func `what names an event that is only expected, whatever else it does`(relation: String) throws {
    let expected = Scenario.event("yes", "2024-05-03", more: ", modality: expected")
    let found = try found(expected, event("e", relation, effect: "{policy: p, set: {status: prohibited}}"))
    #expect(found.ids == ["e yes p"])
    #expect(found.first?.message.hasSuffix("yes is only expected") == true)
  }

  @Test func `a repeal that was itself repealed before its day`() throws {
    let plan =
      "- {record: event, id: plan, date: 2024-05-01, title: plan, participants: [us], modality: planned, citations: [{source: s2}], relations: [{type: repeals, event: yes, from: 2024-07-01}]}"
    let end =
      "- {record: event, id: end, date: 2024-06-01, title: end, participants: [us], citations: [{source: s2}], relations: [{type: repeals, event: plan}]}"
    #expect(try found(yes, plan, end) == [])
  }

  @Test func `other relations, and what changes no state, mean no effect`() throws {
    #expect(try found(yes, event("e", "follows")) == [])
    #expect(try found(yes, event("e", "confirms")) == [])
    #expect(try found(yes, event("e", "amends", more: ", modality: proposed")) == [])
  }

  @Test func `what orders two others does something`() throws {
    // Of one day, and either may hold: that the third event comes after the one and before the other settles it.
    let no =
      "- {record: event, id: no, date: 2024-03-01, title: no, participants: [us], effects: [{policy: p, set: {status: prohibited}}], citations: [{source: s2}], relations: [{type: amends, event: third}]}"
    let third =
      "- {record: event, id: third, date: 2024-03-01, title: third, participants: [us], citations: [{source: s2}], relations: [{type: amends, event: yes}]}"
    #expect(try found(yes, third, no) == [])
  }
}
