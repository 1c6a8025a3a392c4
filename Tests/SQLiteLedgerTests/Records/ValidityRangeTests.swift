import EDTF
import Ledger
import PolicyModel
import Testing

@testable import SQLiteLedger

/// For which prefixes rows hold.
@Suite struct ValidityRangeTests {
  private func named(_ name: String) -> Topic { Topic(id: TopicID(stored: "topic-1"), name: name) }

  private func revision(_ name: String) -> Payload {
    .topicRevised(named(name), RevisionReason(kind: .correction, reason: "r"))
  }

  private func undoing(_ entry: Int) -> Payload { .entryUndone(EntryUndone(entry: entry, reason: nil)) }

  /// The rows of a table: what each says, and the prefixes from and to which it holds.
  private func rows(_ sql: String, of store: SQLiteStore) throws -> [String] {
    try store.connection.all("\(sql) ORDER BY 1") {
      "\($0.text(1)) \($0.int(2))-" + ($0.intIfAny(3).map { "\($0)" } ?? "")
    }
  }

  private let topics = "SELECT version, name, from_entry, to_entry FROM topic"

  @Test func `a revision ends the version before it`() throws {
    let store = try SQLiteStore.inMemory()
    try store.append([.topicDefined(named("A")), Example.topic(2), revision("B"), revision("C")])
    #expect(try rows(topics, of: store) == ["A 1-3", "Topic 2 2-", "B 3-4", "C 4-"])
    let names = try store.read { reader in
      try (0...4).map { try reader.topics(.all, at: $0).map(\.topic.name).joined(separator: ",") }
    }
    #expect(names == ["", "A", "A,Topic 2", "B,Topic 2", "C,Topic 2"])
    let defined = try store.read { try $0.topics(.some([TopicID(stored: "topic-1")]), at: 4).map(\.entry) }
    #expect(defined == [1])
  }

  @Test func `what an undone entry spoke of is projected again from the undoing on`() throws {
    let store = try SQLiteStore.inMemory()
    try store.append([.topicDefined(named("A")), revision("B"), undoing(2)])
    #expect(try rows(topics, of: store) == ["A 1-2", "B 2-3", "A 3-"])
    #expect(
      try rows("SELECT undone, target, from_entry, to_entry FROM undone", of: store) == ["2 3-"])
    // What is undone again counts again, and a row that would end as it begins is not there.
    try store.append([undoing(3)])
    #expect(try rows(topics, of: store) == ["A 1-2", "B 2-3", "A 3-4", "B 4-"])
    #expect(
      try rows("SELECT undone, target, from_entry, to_entry FROM undone", of: store) == ["2 3-4", "3 4-"])
    let entries = try store.read { try $0.entries(of: "topic-1", in: .topic, at: 4) }
    #expect(entries == [1, 2, 3, 4])
  }

  @Test func `an id whose definition was undone is free, and what was said of it is gone`() throws {
    let store = try SQLiteStore.inMemory()
    try store.append([.topicDefined(named("A")), revision("B"), undoing(1)])
    #expect(
      try rows("SELECT definition, thing, from_entry, to_entry FROM definition", of: store) == ["1 1-3"])
    try store.append([.topicDefined(named("C"))])
    #expect(try rows(topics, of: store) == ["A 1-2", "B 2-3", "C 4-"])
    // Defined twice, the first counts.
    try store.append([undoing(3)])
    #expect(try rows(topics, of: store).suffix(2) == ["C 4-5", "B 5-"])
  }

  @Test func `a retracted event holds nothing but its id`() throws {
    let store = try SQLiteStore.inMemory()
    try store.append([
      try Example.event("e"),
      .disputeRuled(DisputeRuled(event: EventID(stored: "e"), verdict: .uphold, reason: "r")),
      .eventRetracted(EventRetracted(event: EventID(stored: "e"), reason: "no")),
      .disputeRuled(DisputeRuled(event: EventID(stored: "e"), verdict: .reject, reason: "r")),
    ])
    for table in ["event_step", "citation", "ruling"] {
      let sql = "SELECT thing, entry, from_entry, to_entry FROM \(table)"
      #expect(try rows(sql, of: store) == [table == "ruling" ? "2 2-3" : "1 1-3"], "\(table)")
    }
    #expect(
      try rows("SELECT definition, entry, from_entry, to_entry FROM definition", of: store) == ["1 1-"])
    #expect(try store.read { try $0.events(.all, at: 3).count } == 0)
    #expect(try store.read { try $0.events(.all, at: 2).first?.rulings.map(\.verdict) } == [.uphold])
  }

  @Test func `a withdrawn citation holds until its withdrawal`() throws {
    let store = try SQLiteStore.inMemory()
    let withdrawn = CitationWithdrawn(event: EventID(stored: "e"), entry: 1, ordinal: 0, reason: "r")
    try store.append([try Example.event("e"), .citationWithdrawn(withdrawn)])
    let citations = "SELECT citation, ordinal, from_entry, to_entry FROM citation"
    #expect(try rows(citations, of: store) == ["0 1-2"])
    // Projected again it would end as it begins, so that it is not there; nor are its words.
    try store.append([
      .eventRetracted(EventRetracted(event: EventID(stored: "e"), reason: "no")), undoing(3),
    ])
    #expect(try rows(citations, of: store) == ["0 1-2"])
    let term = try #require(SearchTerm("official", isPrefix: false))
    let counts = try store.read { reader in try (1...4).map { try reader.texts(with: term, at: $0).count } }
    #expect(counts == [1, 0, 0, 0])
    #expect(try store.verify().damage == [])
  }
}
