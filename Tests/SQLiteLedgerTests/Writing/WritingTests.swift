import EDTF
import Foundation
import Ledger
import PolicyModel
import Testing

@testable import SQLiteLedger

/// Writes: all or nothing, one after the other.
@Suite struct WritingTests {
  @Test func `two connections write in turn, each on what the other wrote`() throws {
    // Given
    let folder = try TemporaryFolder()
    let one = try SQLiteStore.create(path: folder.path("a.db"))
    let other = try SQLiteStore.open(path: folder.path("a.db"), for: .writing)
    // When
    for number in 1...6 {
      try (number.isMultiple(of: 2) ? one : other).append([
        Example.topic(number), try Example.event("e-\(number)"),
      ])
    }
    // Then
    for store in [one, other] {
      #expect(try store.size == 12)
      #expect(try store.read { try $0.topics(.all, at: 12).count } == 6)
      #expect(try store.verify().damage == [])
    }
    #expect(try one.dump() == other.dump())
    #expect(try folder.names == ["a.db"])
  }

  @Test func `eight write at once and all succeed`() async throws {
    // Given
    let folder = try TemporaryFolder()
    let path = folder.path("a.db")
    try SQLiteStore.create(path: path)
    // When
    try await withThrowingTaskGroup { group in
      for writer in 1...8 {
        group.addTask {
          let store = try SQLiteStore.open(path: path, for: .writing)
          for number in 1...3 { try store.append([Example.topic(writer * 10 + number)], ids: "\(writer)-") }
        }
      }
      try await group.waitForAll()
    }
    // Then
    let store = try SQLiteStore.open(path: path, for: .reading)
    #expect(try store.size == 24)
    #expect(try store.verify().damage == [])
  }

  @Test func `whoever waits too long is told to try again`() throws {
    // Given
    let folder = try TemporaryFolder()
    let one = try SQLiteStore.create(path: folder.path("a.db"))
    let other = try SQLiteStore.open(path: folder.path("a.db"), for: .writing)
    try other.connection.execute("PRAGMA busy_timeout = 1")
    try one.write { writer throws in
      _ = try writer.append([Example.topic(1)], ids: ["a"], recordedAt: Example.time, recorder: "x")
      // When, then
      #expect(throws: LedgerFileProblem.busy(path: folder.path("a.db"))) {
        try other.append([Example.topic(2)])
      }
    }
    try other.append([Example.topic(2)])
    #expect(try one.size == 2)
  }

  @Test func `an append that stopped half way is not committed, though its error was caught`() throws {
    // Given
    let store = try SQLiteStore.inMemory()
    try store.append([Example.topic(1)])
    let before = try store.dump()
    // When a credibility that there is not breaks a constraint
    #expect(throws: LedgerFileProblem.self) {
      try store.write { writer throws in
        do {
          let payloads = [Example.topic(2), try Example.event("e", credibility: 9)]
          _ = try writer.append(payloads, ids: ["a", "b"], recordedAt: Example.time, recorder: "x")
        } catch LedgerFileProblem.bug {
          #expect(try writer.head.size == 3)
        }
      }
    }
    // Then
    #expect(try store.size == 1)
    #expect(try store.dump() == before)
    #expect(try store.verify().damage == [])
  }

  @Test func `ids that a rolled back write took are free again`() throws {
    // Given
    struct Stop: Error {}
    let store = try SQLiteStore.inMemory()
    #expect(throws: Stop.self) {
      try store.write { writer throws in
        let payloads = [Example.topic(7), Example.topic(8)]
        _ = try writer.append(payloads, ids: ["a", "b"], recordedAt: Example.time, recorder: "x")
        throw Stop()
      }
    }
    // When
    try store.append([Example.topic(9)])
    // Then the numbers behind the ids are not mixed up
    #expect(try store.read { try $0.topics(.all, at: 1).map(\.topic.id.text) } == ["topic-9"])
  }
}
