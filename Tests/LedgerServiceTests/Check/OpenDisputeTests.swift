import PolicyModel
import Queries
import Testing

@Suite struct OpenDisputeTests {
  private func found(_ documents: String...) throws -> [Finding] {
    let scenario = try Scenario()
    for text in documents { try scenario.add(text) }
    return try scenario.check(Scenario.rule("open-dispute"))
  }

  private let claim = Scenario.event("claim", "2024-03-01")
  private let denial = """
    - {record: event, id: denial, date: 2024-03-02, title: No, participants: [{actor: us, role: speaker}], citations: [{source: s2}], relations: [{type: disputes, event: claim}]}
    """

  @Test func `a dispute waits for a ruling`() throws {
    #expect(try found(claim, denial).ids == ["claim denial"])
    #expect(
      try found(claim, denial, "- {record: ruling, event: claim, verdict: reject, reason: No}") == [])
  }

  @Test func `one on weaker evidence, and one about what changes nothing, does not`() throws {
    let weak = """
      - {record: event, id: denial, date: 2024-03-02, title: No, participants: [uk], citations: [{source: s2, attribution: anonymous, speaker: somebody}], relations: [{type: disputes, event: claim}]}
      """
    #expect(try found(claim, weak) == [])
    let saying = """
      - {record: event, id: claim, date: 2024-03-01, title: Yes, participants: [us], citations: [{source: s1}]}
      """
    #expect(try found(saying, denial) == [])
  }
}
