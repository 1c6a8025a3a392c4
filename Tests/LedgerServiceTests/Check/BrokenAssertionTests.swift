import PolicyModel
import Queries
import Testing

@Suite struct BrokenAssertionTests {
  private let permitted = "- {record: assertion, policy: p, value: permitted, on: 2024-03-10}"

  private func found(_ scenario: Scenario) throws -> [Finding] {
    try scenario.check(Scenario.rule("broken-assertion"))
  }

  @Test func `what holds is not told`() throws {
    #expect(try found(Scenario(Scenario.event("e", "2024-03-01"), permitted)) == [])
  }

  @Test func `a later entry breaks it, and what broke it is named`() throws {
    let scenario = try Scenario(Scenario.event("e", "2024-03-01"), permitted)
    try scenario.add(Scenario.event("f", "2024-03-05", set: "prohibited", source: "s2"))
    let finding = try #require(try found(scenario).first)
    #expect(finding.severity == .error)
    #expect(finding.records == [.policy(ID(stored: "p")), .entry(13), .event(ID(stored: "f"))])
    #expect(finding.message.contains("the answer is “prohibited”, by f"))
    #expect(finding.mend == .undo(13, [.only: nil, .reason: "no longer so"]))
    // As the ledger was before, nothing was broken.
    #expect(try scenario.check(Scenario.rule("broken-assertion"), known: 13) == [])
  }

  @Test func `one of several possible values does not hold`() throws {
    let scenario = try Scenario(Scenario.event("e", "2024-03-01"), permitted)
    try scenario.add(Scenario.event("f", "[2024-03-05..2024-03-20]", set: "prohibited", source: "s2"))
    #expect(try found(scenario).count == 1)
  }

  @Test(arguments: [("2024-02-01", 0), ("2024-03-10", 1), ("2024-04-10", 0)])
  func `without a value is what was never stated, and what was cleared`(day: String, count: Int) throws {
    let scenario = try Scenario(
      Scenario.event("e", "2024-03-01"),
      """
      - {record: event, id: f, date: 2024-04-01, title: f, participants: [us], effects: [{policy: p, clear: [status]}], citations: [{source: s1}]}
      - {record: assertion, policy: p, does: clear, on: \(day)}
      """)
    #expect(try found(scenario).count == count)
  }

  @Test func `unknown is only what is said to be unknown`() throws {
    let scenario = try Scenario(
      """
      - {record: event, id: e, date: 2024-04-01, title: e, participants: [us], effects: [{policy: p, unknown: [status]}], citations: [{source: s1}]}
      - {record: assertion, policy: p, does: unknown, on: 2024-04-02}
      - {record: assertion, policy: p, does: unknown, on: 2024-03-01}
      - {record: assertion, policy: p, does: clear, on: 2024-04-02}
      """)
    #expect(try found(scenario).ids == ["p 14", "p 15 e"])
  }

  @Test func `a month stands for its last day`() throws {
    let month = "- {record: assertion, policy: p, value: permitted, on: 2024-03}"
    #expect(try found(Scenario(Scenario.event("e", "2024-03-31"), month)) == [])
    #expect(try found(Scenario(Scenario.event("e", "2024-04-01"), month)).count == 1)
  }
}
