import PolicyModel
import Queries
import Testing

@Suite struct UnorderedEffectsTests {
  private func found(_ documents: String...) throws -> [String] {
    let scenario = try Scenario()
    for text in documents { try scenario.add(text) }
    return try scenario.check(Scenario.rule("unordered-effects")).ids
  }

  private let yes = Scenario.event("yes", "2024-03-01")
  private func no(_ date: String = "2024-03-01", set: String = "prohibited", more: String = "") -> String {
    Scenario.event("no", date, set: set, source: "s2", more: more)
  }

  @Test func `two values of one day without order`() throws {
    #expect(try found(yes, no()) == ["p yes no"])
    #expect(try found(no(), yes) == ["p no yes"])
  }

  @Test func `a relation, another day, the same value and times decide`() throws {
    #expect(try found(yes, no(more: ", relations: [{type: supersedes, event: yes}]")) == [])
    #expect(try found(yes, no(more: ", relations: [{type: amends, event: yes}]")) == [])
    #expect(try found(yes, no(more: ", relations: [{type: repeals, event: yes}]")) == [])
    #expect(try found(yes, no("2024-03-02")) == [])
    #expect(try found(yes, no(set: "permitted")) == [])
    #expect(
      try found(
        Scenario.event("yes", "2024-03-01T09:00:00Z"), no("2024-03-01T10:00:00Z")) == [])
    #expect(
      try found(
        Scenario.event("yes", "2024-03-01T09:00:00Z"), no("2024-03-01T10:00:00")) == ["p yes no"])
  }

  @Test func `an imprecise date is no lack of order`() throws {
    #expect(try found(yes, no("2024-03")) == [])
    #expect(try found(Scenario.event("yes", "2024-03"), no("2024-03")) == [])
  }

  @Test func `a third event that supersedes both decides`() throws {
    let last = Scenario.event(
      "last", "2024-03-01", set: "restricted",
      more: ", relations: [{type: supersedes, event: yes}, {type: supersedes, event: no}]")
    #expect(try found(yes, no(), last) == [])
  }

  @Test func `an attribute set without a status comes after the status that clears it`() throws {
    let scope = """
      - {record: event, id: scope, date: 2024-03-01, title: s, participants: [us], effects: [{policy: p, set: {scope: here}}], citations: [{source: s1}]}
      """
    #expect(try found(yes, scope) == [])
    #expect(
      try found(yes, scope, scope.replacing("id: scope", with: "id: more").replacing("here", with: "there"))
        == ["p scope more"])
  }

  @Test func `an event that somebody disputes is left to a ruling`() throws {
    let denial = """
      - {record: event, id: denial, date: 2024-03-02, title: No, participants: [us], citations: [{source: s2}], relations: [{type: disputes, event: yes}]}
      """
    #expect(try found(yes, no(), denial) == [])
  }
}
