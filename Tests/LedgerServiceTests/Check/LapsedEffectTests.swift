import PolicyModel
import Queries
import Testing

@Suite struct LapsedEffectTests {
  private func found(_ documents: String..., on day: String = "2024-07-01") throws -> [Finding] {
    let scenario = try Scenario()
    for text in documents { try scenario.add(text) }
    return try scenario.check(Scenario.rule("lapsed-effect"), on: day)
  }

  private func waiver(_ id: String = "waiver", from: String = "2024-03-01", until: String = "2024-05-31")
    -> String
  {
    """
    - {record: event, id: \(id), date: \(from), title: w, participants: [us], effects: [{policy: p, set: {status: permitted}, until: "\(until)"}], citations: [{source: s1}]}
    """
  }

  @Test func `a waiver that lapsed with nothing after`() throws {
    #expect(try found(waiver()).ids == ["p waiver"])
    #expect(try found(Scenario.event("ban", "2024-01-01", set: "prohibited"), waiver()).ids == ["p waiver"])
  }

  @Test func `not before it has surely ended`() throws {
    #expect(try found(waiver(), on: "2024-05-31") == [])
    #expect(try found(waiver(until: "2024"), on: "2024-07-01") == [])
  }

  @Test func `a renewal, another word about the policy or a review settles it`() throws {
    #expect(try found(waiver(), waiver("more", from: "2024-05-20", until: "2024-12-31")) == [])
    #expect(try found(waiver(), Scenario.event("ban", "2024-06-01", set: "prohibited")) == [])
    #expect(try found(waiver(), "- {record: review, policy: p, on: 2024-06-15}") == [])
    #expect(try found(waiver(), "- {record: review, policy: p, on: 2024-05-15}").count == 1)
  }

  @Test func `a renewal that lapsed as well is the one that is told`() throws {
    let found = try found(waiver(), waiver("more", from: "2024-05-20", until: "2024-06-20"))
    #expect(found.ids == ["p more"])
    #expect(found.first?.mend == Action(.review, ["p"], [.on: "2024-07-01"]))
  }
}
