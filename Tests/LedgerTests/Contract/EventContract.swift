import EDTF
import Ledger
import PolicyModel
import Testing

/// What every store answers about events.
@Suite struct EventContract {
  private let event: EventID = "e"

  @Test(arguments: StoreFactory.all)
  func `revisions and citations stay apart, each with its entry`(_ factory: StoreFactory) throws {
    // Given
    let store = try factory.make()
    try store.append(
      Example.source("s1"), Example.source("s2"), Example.event("e", title: "A", citing: ["s1", "s2"]),
      Example.revision(of: "e", title: "B", citing: ["s2"]),
      .citationAdded(CitationAdded(event: event, citation: Example.citation(of: "s1"))))
    // When
    try store.append(
      .citationWithdrawn(CitationWithdrawn(event: event, entry: 3, ordinal: 0, reason: "not it")))
    // Then
    try store.read { reader throws in
      let before = try reader.events(.all, at: 5)[0]
      #expect(before.entry == 3)
      #expect(before.recorded.title == "A")
      #expect(before.newest.title == "B")
      #expect(before.revisions.map(\.entry) == [4])
      #expect(before.citations.map(\.entry) == [3, 3, 4, 5])
      #expect(before.citations.map(\.ordinal) == [0, 1, 0, 0])
      let after = try reader.events(.some([event]), at: 6)[0]
      #expect(after.citations.map(\.entry) == [3, 4, 5])
      #expect(after.citations.map(\.ordinal) == [1, 0, 0])
      #expect(try reader.events(.all, at: 3)[0].newest.title == "A")
    }
  }

  @Test(arguments: StoreFactory.all)
  func `a retracted event is gone from its retraction on, and its id stays taken`(
    _ factory: StoreFactory
  ) throws {
    // Given
    let store = try factory.make()
    try store.append(Example.event("e"), Example.event("f"))
    // When
    try store.append(.eventRetracted(EventRetracted(event: event, reason: "a hoax")))
    // Then
    try store.read { reader throws in
      #expect(try reader.events(.all, at: 2).map(\.id.text) == ["e", "f"])
      #expect(try reader.events(.all, at: 3).map(\.id.text) == ["f"])
      #expect(try reader.events(.some([event]), at: 3) == [])
      #expect(try reader.ids(startingWith: "", in: .event, limit: 9, at: 3) == ["e", "f"])
      #expect(try reader.entries(of: "e", in: .event, at: 3) == [1, 3])
    }
  }

  @Test(arguments: StoreFactory.all)
  func `the entries that brought what there is of events are told`(_ factory: StoreFactory) throws {
    // Given
    let store = try factory.make()
    try store.append(
      Example.actor("us"), Example.policy("p", issuer: "us"), Example.source("s1"),
      Example.event("e", citing: ["s1"]), Example.event("d"),
      Example.revision(of: "e", title: "B", citing: ["s1"]),
      .citationAdded(CitationAdded(event: event, citation: Example.citation(of: "s1"))),
      .disputeRuled(DisputeRuled(event: "d", verdict: .uphold, reason: "so")),
      .policyReviewed(
        PolicyReviewed(policy: "p", on: "2024-11-17", citations: [Example.citation(of: "s1")], note: nil)))
    // When
    try store.append(
      .citationWithdrawn(CitationWithdrawn(event: event, entry: 7, ordinal: 0, reason: "not it")),
      .eventRetracted(EventRetracted(event: "d", reason: "a hoax")))
    // Then
    try store.read { reader throws in
      let before = try reader.entriesOfEvents(at: 9)
      #expect(before.recorded == [EntryOfEvent(entry: 4, event: "e"), EntryOfEvent(entry: 5, event: "d")])
      #expect(before.later.map(\.entry) == [6, 7, 8])
      #expect(before.later.map(\.event.text) == ["e", "e", "d"])
      let after = try reader.entriesOfEvents(at: 11)
      #expect(after.recorded == [EntryOfEvent(entry: 4, event: "e")])
      #expect(after.later == [EntryOfEvent(entry: 6, event: "e")])
      for size in 0...11 {
        #expect(try reader.entriesOfEvents(at: size) == EntriesOfEvents(reader.events(.all, at: size)))
      }
    }
  }

  @Test(arguments: StoreFactory.all)
  func `the events that cite a source are those that are there`(_ factory: StoreFactory) throws {
    // Given
    let store = try factory.make()
    try store.append(
      Example.actor("us"), Example.policy("p", issuer: "us"), Example.source("s1"), Example.source("s2"),
      Example.event("b", citing: ["s1"]), Example.event("a", citing: ["s2", "s1"]),
      Example.event("c", citing: ["s2"]), Example.event("d", citing: ["s1"]),
      .policyReviewed(
        PolicyReviewed(policy: "p", on: "2024-11-17", citations: [Example.citation(of: "s1")], note: nil)))
    // When
    try store.append(
      .eventRetracted(EventRetracted(event: "d", reason: "a hoax")),
      .citationWithdrawn(CitationWithdrawn(event: "a", entry: 6, ordinal: 1, reason: "not it")))
    // Then
    try store.read { reader throws in
      #expect(try reader.events(citing: "s1", at: 9).map(\.text) == ["a", "b", "d"])
      #expect(try reader.events(citing: "s1", at: 11).map(\.text) == ["b"])
      for size in 0...11 {
        #expect(
          try reader.events(citing: "s1", at: size) == reader.events(.citing(["s1"]), at: size).map(\.id))
      }
    }
  }

  @Test(arguments: StoreFactory.all)
  func `an event is found by the modality of any of its versions, at the prefixes that have it`(
    _ factory: StoreFactory
  ) throws {
    // Given an event that is corrected from actual to expected, and one that is actual for good.
    let store = try factory.make()
    try store.append(
      Example.event("e"), Example.event("f"), Example.revision(of: "e", modality: .expected))
    // Then
    try store.read { reader throws in
      #expect(try reader.events(.withModality(.expected), at: 2) == [])
      #expect(try reader.events(.withModality(.expected), at: 3).map(\.id) == [event])
      #expect(try reader.events(.withModality(.actual), at: 3).map(\.id.text) == ["e", "f"])
      #expect(try reader.events(.withModality(.proposed), at: 3) == [])
    }
  }

  @Test(arguments: StoreFactory.all)
  func `events are found by the sources that they cite, while the citations stand`(
    _ factory: StoreFactory
  ) throws {
    // Given
    let store = try factory.make()
    try store.append(
      Example.source("s1"), Example.source("s2"), Example.event("e", title: "A", citing: ["s1"]),
      Example.event("f", title: "B", citing: ["s2"]),
      .citationAdded(CitationAdded(event: "f", citation: Example.citation(of: "s1"))))
    // When
    try store.append(
      .citationWithdrawn(CitationWithdrawn(event: event, entry: 3, ordinal: 0, reason: "not it")))
    // Then
    try store.read { reader throws in
      let citing = { (sources: [SourceID], size: Int) in
        try reader.events(.citing(sources), at: size).map(\.id.text)
      }
      #expect(try citing(["s1"], 4) == ["e"])
      #expect(try citing(["s1"], 5) == ["e", "f"])
      #expect(try citing(["s1", "s2"], 6) == ["f"])
      #expect(try citing([], 6) == [])
    }
  }

  @Test(arguments: StoreFactory.all)
  func `events of actors are found by the days on which some version of them may lie`(
    _ factory: StoreFactory
  ) throws {
    // Given an event of 17 November 2024 that a correction gives a participant and another day
    let store = try factory.make()
    let patch = EventPatch(
      date: "2024-12-01", type: nil, modality: nil, title: nil,
      participants: [Participant(actor: "us", role: .issuer)], effects: nil, relations: nil, place: nil,
      tags: nil, note: nil)
    try store.append(
      Example.actor("us"), Example.source("s1"), Example.event("e", citing: ["s1"]), Example.event("f"),
      .eventRevised(
        EventRevised(
          event: "e", reason: RevisionReason(kind: .correction, reason: "it was later"), patch: patch,
          citations: [])))
    // Then
    try store.read { reader throws in
      let found = { (from: String, to: String, size: Int) in
        try reader.events(
          .withParticipantsBetween(
            ["us"], try #require(Day(iso: from)), try #require(Day(iso: to))), at: size
        ).map(\.id.text)
      }
      #expect(try found("2024-11-17", "2024-11-17", 5) == ["e"])
      #expect(try found("2024-12-01", "2024-12-31", 5) == ["e"])
      #expect(try found("2024-12-02", "2024-12-31", 5) == [])
      #expect(try found("2024-11-18", "2024-11-30", 5) == [])
      #expect(try found("2024-11-01", "2024-12-31", 4) == [])
    }
  }

  @Test(arguments: StoreFactory.all)
  func `rulings come with the event`(_ factory: StoreFactory) throws {
    let store = try factory.make()
    try store.append(
      Example.event("e"), .disputeRuled(DisputeRuled(event: event, verdict: .reject, reason: "no")),
      .disputeRuled(DisputeRuled(event: event, verdict: .uphold, reason: "yes")))
    let rulings = try store.read { try $0.events(.all, at: 3)[0].rulings }
    #expect(
      rulings == [
        RulingRecord(entry: 2, verdict: .reject, reason: "no"),
        RulingRecord(entry: 3, verdict: .uphold, reason: "yes"),
      ])
  }
}
