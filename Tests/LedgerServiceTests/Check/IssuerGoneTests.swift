import PolicyModel
import Queries
import Testing

@Suite struct IssuerGoneTests {
  private func found(
    _ documents: String..., dissolved: String = "2024-06-03", on day: String = "2025-01-01"
  ) throws -> [Finding] {
    let scenario = try Scenario()
    for text in documents { try scenario.add(text) }
    try scenario.add(
      "- {record: revision, actor: us, as: update, reason: gone, dissolved: \"\(dissolved)\", successors: [uk]}"
    )
    return try scenario.check(Scenario.rule("issuer-gone"), on: day)
  }

  private let yes = Scenario.event("yes", "2024-03-01")

  @Test func `what still holds after the issuer's end, with who came after`() throws {
    let finding = try #require(try found(yes).first)
    #expect(finding.records.map(\.id) == ["p", "us", "uk"])
    #expect(finding.message.contains("permitted") && finding.message.contains("uk came after it"))
    #expect(finding.mend.says(.date, "2024-06-03"))
  }

  @Test func `not before the end, or where it may not have come`() throws {
    #expect(try found(yes, on: "2024-06-03") == [])
    #expect(try found(yes, dissolved: "2025") == [])
    #expect(try found(yes, dissolved: "2024-06-03/..") == [])
  }

  @Test func `what ended or was cleared is no state`() throws {
    #expect(try found() == [])
    #expect(
      try found(
        "- {record: event, id: e, date: 2024-03-01, title: e, participants: [us], effects: [{policy: p, set: {status: permitted}, until: 2024-06-03}], citations: [{source: s1}]}"
      ) == [])
    let end =
      "- {record: event, id: end, date: 2024-06-03, title: end, participants: [us], effects: [{policy: p, clear: [status]}], citations: [{source: s1}]}"
    #expect(try found(yes, end) == [])
  }

  @Test func `an attribute alone, and what began only afterwards`() throws {
    let scope =
      "- {record: event, id: e, date: 2024-03-01, title: e, participants: [us], effects: [{policy: p, set: {scope: here}}], citations: [{source: s1}]}"
    #expect(try found(scope).first?.message.contains("scope: “here”") == true)
    let late = try found(Scenario.event("late", "2024-09-01"))
    #expect(late.first?.mend.says(.date, .wanted(.date)) == true)
  }
}
