import PolicyModel
import Queries
import Testing

/// What holds of all rules.
@Suite struct CheckTests {
  @Test func `each rule has a name of its own, and says what it finds in one sentence`() {
    #expect(Set(CheckRules.all.map { $0.id }).count == CheckRules.all.count)
    for rule in CheckRules.all {
      #expect(rule.id.allSatisfy { ("a"..."z").contains($0) || $0 == "-" }, "\(rule.id)")
      #expect(rule.explanation.hasSuffix(".") && rule.explanation.count { $0 == "." } == 1, "\(rule.id)")
      #expect(CheckRules.named(rule.id)?.id == rule.id)
    }
  }

  @Test func `an empty ledger breaks none`() throws {
    #expect(try Scenario().check(CheckRules.all, known: 0) == [])
  }

  @Test func `only what matters enough, and what is about the policies asked for`() throws {
    let scenario = try Scenario(
      """
      - {record: policy, id: q, title: Q, issuer: uk, scale: permission}
      - {record: event, id: e, date: 2024-03-01, title: e, participants: [bob], effects: [{policy: p, set: {status: permitted}}], citations: [{source: s1}]}
      - {record: event, id: f, date: 2024-03-01, title: f, participants: [us], effects: [{policy: q, set: {status: permitted}}], citations: [{source: s1}]}
      """)
    let all = try scenario.check(CheckRules.all)
    #expect(Set(all.map(\.rule)) == ["absent-issuer", "unused-actor"])
    #expect(try scenario.check(CheckRules.all, severity: .warning).ids == ["e p us", "f q uk"])
    #expect(try scenario.check(CheckRules.all, severity: .error) == [])
    #expect(try scenario.check(CheckRules.all, policies: ["q"]).ids == ["f q uk"])
  }

  @Test(arguments: 0..<10)
  func `the order in which things were recorded decides only which of two is named first`(seed: UInt64) throws
  {
    var dice = Dice(seed: seed)
    let documents = [
      Scenario.event("a", "2024-03-01"), Scenario.event("b", "2024-03-01", set: "prohibited", source: "s2"),
      "- {record: event, id: c, date: 2024-09-20, title: c, participants: [bob], effects: [{policy: p, set: {scope: here}}], citations: [{source: s1}]}",
      "- {record: actor, id: zelensky, name: Zelensky, kind: person}",
      "- {record: actor, id: zelenskyy, name: Zelenskyy, kind: person}",
      "- {record: source, id: one, url: \"https://example.org/x\"}",
      "- {record: source, id: two, url: \"http://example.org/x\"}",
    ]
    func breaches(_ documents: [String]) throws -> Set<[String]> {
      let scenario = try Scenario(documents.joined(separator: "\n"))
      return Set(try scenario.check(CheckRules.all).map { [$0.rule] + $0.records.map(\.id).sorted() })
    }
    let expected = try breaches(documents)
    #expect(expected.count > 5)
    let shuffled = documents.shuffled(using: &dice)
    #expect(try breaches(shuffled) == expected, "seed \(seed): \(shuffled)")
  }
}
