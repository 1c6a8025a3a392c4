import CSQLite
import Foundation
import Ledger
import Testing

@testable import SQLiteLedger

/// A write that was cut off, by a crash or a loss of power.
@Suite struct InterruptedTests {
  @Test(arguments: [OpeningMode.reading, .writing])
  func `is rolled back by whoever opens the ledger next`(mode: OpeningMode) throws {
    // Given a ledger, and beside it what a write that was under way had put into its file and its journal
    let folder = try TemporaryFolder()
    try SQLiteStore.create(path: folder.path("a.db")).append((1...200).map(Example.topic))
    try cutOff("UPDATE entry SET recorder = 'nobody'", in: folder, version: Schema.version)
    #expect(try folder.names == ["a.db", "b.db", "b.db-journal"])
    #expect(try folder.bytes("b.db") != folder.bytes("a.db"))
    // When
    let store = try SQLiteStore.open(path: folder.path("b.db"), for: mode)
    // Then
    #expect(try store.size == 200)
    #expect(try store.verify().damage == [])
    #expect(try folder.names == ["a.db", "b.db"])
  }

  /// The header may be written before the last pages are: then it counts more than the file has.
  @Test(arguments: [OpeningMode.reading, .writing])
  func `is rolled back also where the header counts pages that are not there yet`(mode: OpeningMode) throws {
    // Given
    let folder = try TemporaryFolder()
    try SQLiteStore.create(path: folder.path("a.db")).append((1...200).map(Example.topic))
    try cutOff(
      "PRAGMA user_version = \(Schema.version); UPDATE entry SET recorder = 'nobody'", in: folder,
      version: Schema.version)
    var bytes = try folder.bytes("b.db")
    bytes.replaceSubrange(28..<32, with: [0, 1, 0, 0])
    bytes.replaceSubrange(92..<96, with: Array(bytes[24..<28]))
    try folder.write(bytes, to: "b.db")
    // When
    let store = try SQLiteStore.open(path: folder.path("b.db"), for: mode)
    // Then
    #expect(try store.size == 200)
    #expect(try store.verify().damage == [])
  }

  @Test func `is not mended in a ledger of a newer version`() throws {
    // Given
    let folder = try TemporaryFolder()
    try SQLiteStore.create(path: folder.path("a.db")).append((1...200).map(Example.topic))
    try execute("PRAGMA user_version = 9", on: folder.path("a.db"))
    try cutOff("UPDATE entry SET recorder = 'nobody'", in: folder, version: 9)
    let before = (try folder.bytes("b.db"), try folder.bytes("b.db-journal"))
    // When, then
    #expect(
      throws: LedgerFileProblem.newerVersion(path: folder.path("b.db"), found: 9, known: Schema.version)
    ) {
      try SQLiteStore.open(path: folder.path("b.db"), for: .writing)
    }
    #expect(try folder.bytes("b.db") == before.0)
    #expect(try folder.bytes("b.db-journal") == before.1)
  }

  /// Starts a write in `a.db`, spills it into the file, and copies both files as they then are to `b.db`.
  private func cutOff(_ sql: String, in folder: TemporaryFolder, version: Int) throws {
    var connection: OpaquePointer?
    defer { sqlite3_close_v2(connection) }
    try #require(sqlite3_open(folder.path("a.db"), &connection) == SQLITE_OK)
    let spilling = "PRAGMA cache_size = 2; PRAGMA cache_spill = 2; BEGIN IMMEDIATE; \(sql)"
    try #require(sqlite3_exec(connection, spilling, nil, nil, nil) == SQLITE_OK)
    try folder.write(try folder.bytes("a.db"), to: "b.db")
    try folder.write(try folder.bytes("a.db-journal"), to: "b.db-journal")
    sqlite3_exec(connection, "ROLLBACK", nil, nil, nil)
  }
}
