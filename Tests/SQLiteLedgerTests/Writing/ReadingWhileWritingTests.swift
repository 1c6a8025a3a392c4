import Foundation
import Ledger
import PolicyModel
import Testing

@testable import SQLiteLedger

/// Who reads keeps nobody from writing, and sees one prefix all the same.
@Suite struct ReadingWhileWritingTests {
  @Test func `what is written while an answer is made is not in it, and does not wait for it`() throws {
    // Given
    let folder = try TemporaryFolder()
    let path = folder.path("a.db")
    try SQLiteStore.create(path: path).append((1...5).map(Example.topic))
    let reading = try SQLiteStore.open(path: path, for: .reading)
    let writing = try SQLiteStore.open(path: path, for: .writing)
    try writing.connection.execute("PRAGMA busy_timeout = 0")
    // When
    let (before, after) = try reading.read { reader in
      let size = try reader.head.size
      let before = try reader.topics(.all, at: size).count
      try writing.append([Example.topic(6)])
      return (before, try reader.topics(.all, at: size).count)
    }
    // Then
    #expect(before == 5 && after == 5)
    #expect(try reading.read { try $0.head.size } == 6)
  }

  @Test func `a long answer is read in parts, between which others write`() throws {
    // Given more steps and citations than are read in one go.
    let folder = try TemporaryFolder()
    let path = folder.path("a.db")
    let count = Scope.most * 2 + 10
    try SQLiteStore.create(path: path).append(try (1...count).map { try Example.event("event-\($0)") })
    let reading = try SQLiteStore.open(path: path, for: .reading)
    // When
    let events = try reading.read { try $0.events(.all, at: count) }
    // Then
    #expect(events.count == count)
    #expect(events.allSatisfy { $0.citations.count == 1 && $0.recorded.effects.count == 1 })
    #expect(Set(events.map(\.id)).count == count)
    #expect(try reading.read { try $0.entries(1...count).map(\.sequence) } == Array(1...count))
    let some = events.map(\.id)
    #expect(try reading.read { try $0.events(.some(some), at: count) } == events)
  }

  @Test func `a backup is a whole ledger of its own, also of one in WAL mode that is in use`() throws {
    // Given
    let folder = try TemporaryFolder()
    let path = folder.path("a.db")
    try SQLiteStore.create(path: path).append((1...5).map(Example.topic))
    try execute("PRAGMA journal_mode = WAL", on: path)
    let writing = try SQLiteStore.open(path: path, for: .writing)
    try writing.append([Example.topic(6)])
    // When
    let head = try SQLiteStore.open(path: path, for: .inspecting).backUp(to: folder.path("b.db"))
    // Then
    #expect(head == (try writing.read { try $0.head }))
    #expect(try SQLiteStore.verify(path: folder.path("b.db"), isQuick: false).damage == [])
    #expect(try folder.names.filter { $0.hasPrefix("b.db") } == ["b.db"])
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.path("b.db"))
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(throws: LedgerFileProblem.exists(path: folder.path("b.db"))) {
      try writing.backUp(to: folder.path("b.db"))
    }
  }

  @Test func `a writer sees what it appended`() throws {
    let store = try SQLiteStore.inMemory()
    try store.write { writer in
      #expect(try writer.head.size == 0)
      _ = try writer.append(
        [Example.topic(1)], ids: ["one"], recordedAt: Example.time, recorder: "somebody")
      #expect(try writer.head.size == 1)
    }
  }
}
