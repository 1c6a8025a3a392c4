import EDTF
import PolicyModel
import Queries
import Testing

/// DESIGN, section 7: what moved is looked for in the relations of a measure's life too.
@Suite struct DiffRelationTests {
  private static func act(_ id: String, _ date: String, _ relations: String) -> String {
    "- {record: event, id: \(id), date: \(date), title: \(id), participants: [us], relations: [\(relations)], citations: [{source: s1}]}"
  }

  private func cause(_ scenario: Scenario, _ from: String, _ to: String) throws -> String {
    let change = try scenario.diff(scenario.viewpoint(on: from), scenario.viewpoint(on: to)).first
    return try #require(change).causes.map { cause in
      "\(cause.reason.rawValue): \(cause.events.map(\.text).joined(separator: ", "))"
    }.joined(separator: "; ")
  }

  @Test func aRepealHappened() throws {
    let scenario = try Scenario(
      Scenario.event("e", "2024-03-01"), Self.act("r", "2024-04-01", "{type: repeals, event: e}"))
    #expect(try cause(scenario, "2024-03-15", "2024-04-15") == "happened: r")
    #expect(try cause(scenario, "2024-04-15", "2024-03-15") == "happened: r")
  }

  @Test func aRepealOfALaterDayTookEffect() throws {
    let scenario = try Scenario(
      Scenario.event("e", "2024-03-01"),
      Self.act("r", "2024-03-10", "{type: repeals, event: e, from: 2024-04-01}"))
    #expect(try cause(scenario, "2024-03-15", "2024-04-15") == "took effect: r")
  }

  @Test func whatUncoversAnotherIsNamed() throws {
    let scenario = try Scenario(
      Scenario.event("ban", "2024-01-01", set: "prohibited"), Scenario.event("e", "2024-03-01"),
      Self.act("r", "2024-04-01", "{type: repeals, event: e}"))
    #expect(try cause(scenario, "2024-03-15", "2024-04-15") == "happened: r")
  }

  @Test func aSupersessionIsNamedOnce() throws {
    let scenario = try Scenario(
      Scenario.event("e", "2024-03-01"),
      Scenario.event(
        "f", "2024-04-01", set: "prohibited", more: ", relations: [{type: supersedes, event: e}]"))
    #expect(try cause(scenario, "2024-03-15", "2024-04-15") == "happened: f")
  }

  @Test func aStayBeginsAndExpires() throws {
    let scenario = try Scenario(
      Scenario.event("ban", "2024-01-01", set: "prohibited"), Scenario.event("e", "2024-03-01"),
      Self.act("stay", "2024-04-01", "{type: suspends, event: e, until: 2024-04-30}"))
    #expect(try cause(scenario, "2024-03-15", "2024-04-15") == "happened: stay")
    #expect(try cause(scenario, "2024-04-15", "2024-05-15") == "expired: e, stay")
  }

  @Test func anExtensionExpiresWithWhatItProlonged() throws {
    let scenario = try Scenario(
      Scenario.event("ban", "2024-01-01", set: "prohibited"),
      "- {record: event, id: e, date: 2024-03-01, title: e, effects: [{policy: p, set: {status: permitted}, until: 2024-03-31}], citations: [{source: s1}]}",
      Self.act("more", "2024-03-20", "{type: extends, event: e, until: 2024-05-31}"))
    #expect(try cause(scenario, "2024-05-15", "2024-06-15") == "expired: e, more")
  }

  @Test func aCommencementTookEffectWithWhatItCommences() throws {
    let scenario = try Scenario(
      "- {record: event, id: act, date: 2024-03-01, title: act, effects: [{policy: p, set: {status: permitted}, effective: unknown}], citations: [{source: s1}]}",
      Self.act("order", "2024-04-01", "{type: commences, event: act, from: 2024-05-01}"))
    #expect(try cause(scenario, "2024-04-15", "2024-05-15") == "took effect: act, order")
  }
}
