import EDTF
import PolicyModel
import Queries
import Testing

/// The records of sources and speakers.
@Suite struct TrackRecordTests {
  @Test func `a relay counts for what it goes back to`() throws {
    let scenario = try Scenario(
      Scenario.expectation("a", "2024-03-01", for: nil, source: "s1"),
      Scenario.expectation("b", "2024-03-02", for: nil, source: "relay"))
    let sources = try scenario.outlook(on: "2024-12-31").records.sources
    #expect(sources.map(\.outlet.name) == ["One"])
    #expect(sources.first?.tally.expectations == 2)
    #expect(sources.first?.relays.map(\.source.text) == ["relay"])
  }

  @Test func `an origin that is given counts, and one report of it is a relay`() throws {
    let scenario = try Scenario(
      Scenario.expectation("a", "2024-03-01", for: nil, source: "s2", citation: ", origin: s1"),
      Scenario.expectation("b", "2024-03-02", for: nil, source: "s2", citation: ", origin: A wire"))
    let sources = try scenario.outlook(on: "2024-12-31").records.sources
    #expect(sources.map(\.outlet.name) == ["A wire", "One"])
    #expect(sources.map { $0.relays.map(\.publisher) } == [["Two"], ["Two"]])
  }

  @Test func `who is named is one everywhere, who is not is one under one publisher`() throws {
    let named = ", attribution: on-record, speaker: Ann Other"
    let unnamed = ", attribution: anonymous, speaker: an official"
    let scenario = try Scenario(
      Scenario.expectation("a", "2024-03-01", for: nil, source: "s1", citation: named),
      Scenario.expectation("b", "2024-03-02", for: nil, source: "s2", citation: named),
      Scenario.expectation("c", "2024-03-03", for: nil, source: "s1", citation: unnamed),
      Scenario.expectation("d", "2024-03-04", for: nil, source: "relay", citation: unnamed),
      Scenario.expectation("e", "2024-03-05", for: nil, source: "s2", citation: unnamed))
    let speakers = try scenario.outlook(on: "2024-12-31").records.speakers
    #expect(speakers.map(\.voice.name) == ["Ann Other", "an official", "an official"])
    #expect(speakers.map(\.tally.expectations) == [2, 2, 1])
  }

  @Test func `who has an actor's name is that actor, also without a name of the citation`() throws {
    let scenario = try Scenario(
      Scenario.expectation(
        "a", "2024-03-01", for: nil, citation: ", attribution: on-record, speaker: Bob"),
      Scenario.expectation(
        "b", "2024-03-02", for: nil, more: ", participants: [{actor: bob, role: speaker}]"),
      Scenario.expectation("c", "2024-03-03", for: nil))
    let answer = try scenario.outlook(on: "2024-12-31")
    #expect(answer.records.speakers.map(\.voice.name) == ["Bob"])
    #expect(answer.records.speakers.first?.tally.expectations == 2)
    #expect(try scenario.outlook(on: "2024-12-31", speaker: "bob").expectations.count == 2)
    #expect(try scenario.outlook(on: "2024-12-31", speaker: "nobody").expectations.isEmpty)
  }

  @Test func `who confirms that it was said did not say it`() throws {
    let scenario = try Scenario(
      Scenario.expectation("a", "2024-03-01", for: nil),
      "- {record: event, id: c, date: 2024-03-02, title: c, citations: [{source: s2, attribution: on-record, speaker: bob}], relations: [{type: confirms, event: a}]}"
    )
    let answer = try scenario.outlook(on: "2024-12-31")
    #expect(answer.expectations.first?.event.grade == .corroborated)
    #expect(answer.records.sources.map(\.outlet.name) == ["One"])
    #expect(answer.records.speakers.isEmpty)
  }

  @Test func `the numbers add up, and what is not linked is told apart`() throws {
    let scenario = try Scenario(
      Scenario.expectation("x", "2024-03-01", for: "2024-03-10"),
      Scenario.expectation("y", "2024-03-01", for: "2024-03-10", set: "restricted"),
      Scenario.expectation("z", "2024-03-01", for: "2024-06-10", set: "prohibited"),
      Scenario.event("e", "2024-03-10"))
    let tally = try #require(try scenario.outlook(on: "2024-03-20").records.sources.first?.tally)
    #expect([tally.expectations, tally.open, tally.met, tally.missed] == [3, 1, 1, 1])
    #expect([tally.uncertain, tally.notLinked] == [0, 1])
  }
}
