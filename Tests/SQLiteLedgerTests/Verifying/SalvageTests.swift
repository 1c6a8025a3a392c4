import Foundation
import Ledger
import PolicyModel
import Testing

@testable import SQLiteLedger

/// Writing what is whole of a damaged ledger into a new one.
@Suite struct SalvageTests {
  private func ledger(_ folder: TemporaryFolder) throws -> String {
    let path = folder.path("a.db")
    let long = Topic(id: TopicID(stored: "long"), name: String(repeating: "Ä long name. ", count: 3000))
    let store = try SQLiteStore.create(path: path)
    try store.append((1...40).map(Example.topic) + [.topicDefined(long), Example.topic(42)])
    return path
  }

  /// Salvages a file and says what is in the new ledger, which must be whole.
  private func salvage(_ path: String, _ folder: TemporaryFolder) throws -> (Salvage.Outcome, [String]) {
    let outcome = try Salvage(path: path).write(to: folder.path("new.db"))
    #expect(try SQLiteStore.verify(path: folder.path("new.db"), isQuick: false).damage == [])
    let store = try SQLiteStore.open(path: folder.path("new.db"), for: .reading)
    return (outcome, try store.read { try $0.topics(.all, at: $0.head.size).map(\.topic.id.text) })
  }

  @Test func `a whole ledger is copied with its token`() throws {
    let folder = try TemporaryFolder()
    let path = try ledger(folder)
    let (outcome, topics) = try salvage(path, folder)
    let head = try SQLiteStore.open(path: path, for: .reading).read { try $0.head }
    #expect(outcome.head == head)
    #expect(outcome.leftOut.isEmpty && outcome.asTheyWere == 42)
    #expect(topics.count == 42)
  }

  @Test func `what follows a lost entry is numbered anew, and what rests on it is left out`() throws {
    // Given a topic that is lost, revised and undone later.
    let folder = try TemporaryFolder()
    let path = folder.path("a.db")
    let store = try SQLiteStore.create(path: path)
    let revised = Topic(id: TopicID(stored: "topic-2"), name: "Renamed")
    try store.append([
      Example.topic(1), Example.topic(2), Example.topic(3),
      .topicRevised(revised, RevisionReason(kind: .correction, reason: "r")),
      .entryUndone(EntryUndone(entry: 3, reason: nil)), .entryUndone(EntryUndone(entry: 2, reason: nil)),
      Example.topic(4),
    ])
    try execute("UPDATE entry SET payload = replace(payload, 'Topic', 'topic') WHERE sequence = 2", on: path)
    // When
    let (outcome, topics) = try salvage(path, folder)
    // Then
    #expect(outcome.asTheyWere == 1)
    #expect(
      outcome.leftOut.map { "\($0.entries.lowerBound): \($0.why)" } == [
        "2: cannot be read, or does not match its hashes", "4: it rests on the topic topic-2, which is lost",
        "6: it rests on entry 2, which is lost",
      ])
    #expect(topics == ["topic-1", "topic-4"])
    let entries = try SQLiteStore.open(path: folder.path("new.db"), for: .reading).read {
      try $0.entries(1...4)
    }
    #expect(entries.map(\.payload).last == Example.topic(4))
    #expect(entries[2].payload == .entryUndone(EntryUndone(entry: 2, reason: nil)))
    #expect(entries.map(\.act) == [1, 1, 1, 1])
  }

  @Test
  func `whatever becomes of the header, the schema or the pages between, entries are found by their bytes`()
    throws
  {
    // Given
    let folder = try TemporaryFolder()
    _ = try ledger(folder)
    let bytes = try folder.bytes("a.db")
    let harms: [(String, (inout [UInt8]) -> Void)] = [
      ("no header", { $0.replaceSubrange(0..<100, with: [UInt8](repeating: 0, count: 100)) }),
      ("no first page", { $0.replaceSubrange(0..<4096, with: [UInt8](repeating: 0, count: 4096)) }),
      (
        "the tree of entry has no root",
        { $0.replaceSubrange(4096..<4120, with: [UInt8](repeating: 0xFF, count: 24)) }
      ),
      ("a page size that is none", { $0[16] = 0xFF }),
      ("a schema of rubbish", { for place in 100..<4096 { $0[place] ^= 0x55 } }),
    ]
    for (name, harm) in harms {
      var harmed = bytes
      harm(&harmed)
      try folder.write(harmed, to: "b.db")
      // When
      let (outcome, topics) = try salvage(folder.path("b.db"), folder)
      // Then
      #expect(topics.count == 42, "\(name): \(outcome.leftOut)")
      #expect(outcome.head.size == 42, "\(name)")
      let found = try SQLiteStore.verify(path: folder.path("b.db"), isQuick: true)
      #expect(!found.damage.isEmpty, "\(name)")
      try FileManager.default.removeItem(atPath: folder.path("new.db"))
    }
  }

  @Test func `a file without entries gives no ledger`() throws {
    let folder = try TemporaryFolder()
    try folder.write([UInt8](repeating: 0, count: 8192), to: "b.db")
    #expect(throws: NothingToSalvage.self) {
      try Salvage(path: folder.path("b.db")).write(to: folder.path("new.db"))
    }
    #expect(try folder.names == ["b.db"])
    #expect(throws: LedgerFileProblem.self) {
      try SQLiteStore.verify(path: folder.path("b.db"), isQuick: false)
    }
  }

  @Test func `a file that is there is not written over`() throws {
    let folder = try TemporaryFolder()
    let path = try ledger(folder)
    try folder.write([1], to: "new.db")
    #expect(throws: LedgerFileProblem.exists(path: folder.path("new.db"))) {
      try Salvage(path: path).write(to: folder.path("new.db"))
    }
    #expect(try folder.bytes("new.db") == [1])
  }
}
