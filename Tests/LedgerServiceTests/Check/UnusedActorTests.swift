import PolicyModel
import Queries
import Testing

@Suite struct UnusedActorTests {
  private func found(_ actor: String, _ more: String = "") throws -> [Finding] {
    let scenario = try Scenario("- {record: actor, id: x, name: Xenia, \(actor)}")
    if !more.isEmpty { try scenario.add(more) }
    return try scenario.check(Scenario.rule("unused-actor")).filter {
      $0.records == [.actor(ID(stored: "x"))]
    }
  }

  @Test func `nothing refers to it`() throws {
    #expect(
      try found("kind: person").first?.mend == .undo(12, [.only: nil, .reason: "used nowhere"]))
  }

  @Test(arguments: [
    "- {record: event, id: e, date: 2024-03-01, title: e, participants: [{actor: x, role: informed}], citations: [{source: s1}]}",
    "- {record: event, id: e, date: 2024-03-01, title: e, participants: [us], citations: [{source: s1, speaker: x}]}",
    "- {record: policy, id: q, title: Q, issuer: us, addressee: x, scale: open}",
    "- {record: source, id: s, publisher: xenia}",
    "- {record: review, policy: p, on: 2024-03-01, citations: [{source: s1, speaker: x}]}",
  ])
  func `what refers to it`(document: String) throws {
    #expect(try found("kind: person", document) == [])
  }

  @Test func `what something used belongs to, and who is in a group that is used`() throws {
    let event =
      "- {record: event, id: e, date: 2024-03-01, title: e, participants: [us, y], citations: [{source: s1}]}"
    #expect(
      try found("kind: state", "- {record: revision, actor: us, as: update, reason: r, successors: [x]}")
        == [])
    let member = "- {record: actor, id: y, name: Y, kind: state, memberships: [{memberOf: x}]}\n"
    #expect(try found("kind: alliance", member).count == 1)
    #expect(try found("kind: alliance", member + event) == [])
    #expect(
      try found("kind: state, memberships: [{memberOf: us}]", "- {record: review, policy: p, on: 2024-03-01}")
        == [])
  }
}
