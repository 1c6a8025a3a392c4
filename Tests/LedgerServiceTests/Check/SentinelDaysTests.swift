import PolicyModel
import Queries
import Testing

@Suite struct SentinelDaysTests {
  private func found(_ documents: String...) throws -> [Finding] {
    let scenario = try Scenario()
    for text in documents { try scenario.add(text) }
    return try scenario.check(Scenario.rule("sentinel-day"))
  }

  private func event(
    date: String = "2024-03-01", effect: String = "", reported: String = "2024-03-02"
  ) -> String {
    "- {record: event, id: e, date: \"\(date)\", title: e, participants: [us], effects: [{policy: p, set: {status: permitted}\(effect)}], citations: [{source: s1, reported: \"\(reported)\"}]}"
  }

  @Test func `in an event, an effect and a citation`() throws {
    #expect(try found(event(date: "0002-11-30")).ids == ["e"])
    #expect(try found(event(effect: ", until: 9999-12-31")).ids == ["e p"])
    #expect(try found(event(effect: ", effective: 1900-01-01")).ids == ["e p"])
    #expect(try found(event(effect: ", effective: 2024-03-01/9999-12-31")).ids == ["e p"])
    #expect(try found(event(reported: "9999-12-31")).ids == ["e s1"])
    #expect(try found(event()) == [])
  }

  @Test func `in an actor and a source`() throws {
    let actor = { (fields: String) in "- {record: actor, id: x, name: X, kind: body, \(fields)}" }
    #expect(try found(actor("memberships: [{partOf: us, during: 2001/9999-12-31}]")).ids == ["x"])
    #expect(try found(actor("aliases: [{name: Y, during: 0001-01-01/2001}]")).ids == ["x"])
    #expect(try found(actor("dissolved: 9999-12-31")).ids == ["x"])
    #expect(try found(actor("successors: [{actor: us, on: 9999-12-31}]")).ids == ["x"])
    #expect(try found(actor("founded: 1900, memberships: [{partOf: us, during: 2001/..}]")) == [])
    #expect(try found("- {record: source, id: x, publisher: X, published: 9999-12-31}").ids == ["x"])
  }

  @Test func `a day that may be meant is only a note`() throws {
    #expect(try found(event(date: "1900-01-01")).map(\.severity) == [.note])
    #expect(try found(event(date: "0002-11-30")).map(\.severity) == [.warning])
  }

  @Test func `one word for each date, whatever rests on it`() throws {
    let twice =
      "- {record: event, id: e, date: 2024-03-01, title: e, participants: [us], effects: [{policy: p, set: {status: permitted, scope: here}, until: 9999-12-31}], citations: [{source: s1}]}"
    #expect(try found(twice).count == 1)
  }
}
