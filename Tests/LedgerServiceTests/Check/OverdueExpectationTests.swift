import PolicyModel
import Queries
import Testing

@Suite struct OverdueExpectationTests {
  private func found(_ documents: String..., on day: String = "2024-07-01") throws -> [String] {
    let scenario = try Scenario()
    for text in documents { try scenario.add(text) }
    return try scenario.check(Scenario.rule("overdue-expectation"), on: day).ids
  }

  private func expected(_ effective: String? = "[2024-03-05..2024-03-31]") -> String {
    let dated = effective.map { ", effective: \"\($0)\"" } ?? ""
    return """
      - {record: event, id: hope, date: 2024-03-01, modality: expected, title: h, participants: [uk], effects: [{policy: p, set: {status: permitted}\(dated)}], citations: [{source: s1}]}
      """
  }

  @Test func `its day has passed and nobody looked`() throws {
    #expect(try found(expected()) == ["hope p"])
    #expect(try found(expected(), on: "2024-03-31") == [])
    #expect(try found(Scenario.event("ban", "2024-03-31", set: "prohibited"), expected()) == ["hope p"])
  }

  @Test func `without a day, or with an open one, it is never overdue`() throws {
    #expect(try found(expected(nil)) == [])
    #expect(try found(expected("[2024-03-05..]")) == [])
  }

  @Test func `what fulfils it, or speaks for the policy since, settles it`() throws {
    #expect(
      try found(
        expected(), Scenario.event("yes", "2024-03-20", more: ", relations: [{type: fulfils, event: hope}]"))
        == [])
    #expect(try found(expected(), Scenario.event("ban", "2024-04-20", set: "prohibited")) == [])
    #expect(try found(expected(), "- {record: review, policy: p, on: 2024-04-01}") == [])
  }
}
