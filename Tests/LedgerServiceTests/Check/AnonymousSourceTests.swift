import PolicyModel
import Queries
import Testing

@Suite struct AnonymousSourceTests {
  private func found(_ documents: String..., on day: String = "2024-07-01") throws -> [String] {
    let scenario = try Scenario()
    for text in documents { try scenario.add(text) }
    return try scenario.check(Scenario.rule("anonymous-source"), on: day).ids
  }

  private func leak(_ citations: String = "{source: s1, attribution: anonymous, speaker: an official}")
    -> String
  {
    """
    - {record: event, id: leak, date: 2024-03-01, title: e, participants: [us], effects: [{policy: p, set: {status: permitted, scope: here}}], citations: [\(citations)]}
    """
  }

  @Test func `what holds on one unnamed word`() throws {
    #expect(try found(leak()) == ["p leak s1"])
    #expect(try found(leak(), on: "2024-02-01") == [])
  }

  @Test func `another origin, a relay and a name`() throws {
    let one = "{source: s1, attribution: anonymous, speaker: an official}"
    #expect(try found(leak(one + ", " + one.replacing("s1", with: "s2"))) == [])
    #expect(try found(leak(one + ", " + one.replacing("s1", with: "relay"))) == ["p leak relay s1"])
    #expect(try found(leak("{source: s1, speaker: Somebody}")) == [])
  }

  @Test func `what holds no longer is history`() throws {
    #expect(try found(leak(), Scenario.event("ban", "2024-04-01", set: "prohibited")) == [])
  }
}
