import PolicyModel
import Queries
import Testing

@Suite struct RequiredRefusedTests {
  private static let needed = """
    - {record: policy, id: consent, title: May they?, issuer: us, scale: permission}
    - {record: policy, id: use, title: May they use it?, issuer: uk, scale: permission, requires: [{policy: consent, value: permitted}]}
    """

  private static func event(_ policy: String, _ date: String, _ status: String) -> String {
    "- {record: event, title: x, date: \"\(date)\", participants: [us, uk], effects: [{policy: \(policy), set: {status: \(status)}}], citations: [{source: s1}]}"
  }

  private func severities(_ events: String..., on day: String = "2024-05-01") throws -> [Severity] {
    let scenario = try Scenario(RequiredRefusedTests.needed)
    for event in events { try scenario.add(event) }
    return try scenario.check(Scenario.rule("required-refused"), on: day).map(\.severity)
  }

  @Test(arguments: [
    ("permitted", "prohibited", 1), ("restricted", "prohibited", 1), ("permitted", "restricted", 1),
    ("permitted", "permitted", 0), ("prohibited", "prohibited", 0),
  ])
  func `what is certain is an error`(own: String, needed: String, count: Int) throws {
    let found = try severities(
      Self.event("use", "2024-03-01", own), Self.event("consent", "2024-03-01", needed))
    #expect(found == Array(repeating: .error, count: count))
  }

  @Test func `what may be is a warning`() throws {
    #expect(
      try severities(
        Self.event("use", "2024-03-01", "permitted"), Self.event("consent", "2024-03-01", "permitted"),
        Self.event("consent", "2024-05", "prohibited")) == [.warning])
    #expect(
      try severities(
        Self.event("use", "2024-05", "permitted"), Self.event("consent", "2024-03-01", "prohibited"))
        == [.warning])
  }

  @Test func `what is contested may be`() throws {
    let denial = """
      - {record: event, id: denial, date: 2024-04-02, title: No, participants: [us], citations: [{source: s2}], relations: [{type: disputes, event: claim}]}
      """
    let claim = Self.event("consent", "2024-04-01", "permitted").replacing(
      "title: x", with: "id: claim, title: x")
    #expect(
      try severities(
        Self.event("use", "2024-03-01", "permitted"), Self.event("consent", "2024-03-01", "prohibited"),
        claim) == [])
    #expect(
      try severities(
        Self.event("use", "2024-03-01", "permitted"), Self.event("consent", "2024-03-01", "prohibited"),
        claim, denial) == [.warning])
  }

  @Test func `where both are open they may have been decided together`() throws {
    #expect(
      try severities(
        Self.event("use", "2024-03-01", "prohibited"), Self.event("consent", "2024-03-01", "prohibited"),
        Self.event("use", "2024-05", "permitted"), Self.event("consent", "2024-05", "permitted")) == [])
  }

  @Test func `nothing stated refuses nothing, and each day is asked for itself`() throws {
    #expect(try severities(Self.event("use", "2024-03-01", "permitted")) == [])
    #expect(
      try severities(
        Self.event("use", "2024-03-01", "permitted"), Self.event("consent", "2024-06-01", "prohibited")) == []
    )
  }

  @Test func `the finding names both and how the other is permitted`() throws {
    let scenario = try Scenario(
      RequiredRefusedTests.needed, Self.event("use", "2024-03-01", "permitted"),
      Self.event("consent", "2024-03-01", "prohibited"))
    let finding = try #require(try scenario.check(Scenario.rule("required-refused")).first)
    #expect(finding.records == [.policy(ID(stored: "use")), .policy(ID(stored: "consent"))])
    #expect(finding.mend.says(.set, "consent=permitted"))
  }
}
