import Foundation
import Ledger
import Testing

@testable import SQLiteLedger

/// How connections are set.
@Suite struct SettingsTests {
  @Test(arguments: [
    ("journal_mode", "delete"), ("synchronous", "3"), ("foreign_keys", "1"), ("trusted_schema", "0"),
    ("cell_size_check", "1"), ("mmap_size", "0"), ("busy_timeout", "20000"),
  ])
  func `a writing connection is durable and trusts nobody`(pragma: String, value: String) throws {
    let folder = try TemporaryFolder()
    try SQLiteStore.create(path: folder.path("a.db"))
    let store = try SQLiteStore.open(path: folder.path("a.db"), for: .writing)
    #expect(try store.setting(pragma) == value)
  }

  @Test(arguments: [("trusted_schema", "0"), ("cell_size_check", "1"), ("mmap_size", "0")])
  func `a reading connection trusts nobody either`(pragma: String, value: String) throws {
    let folder = try TemporaryFolder()
    try SQLiteStore.create(path: folder.path("a.db"))
    let store = try SQLiteStore.open(path: folder.path("a.db"), for: .reading)
    #expect(try store.setting(pragma) == value)
  }

  @Test(arguments: [OpeningMode.reading, .writing])
  func `the schema cannot be written`(mode: OpeningMode) throws {
    // Given
    let folder = try TemporaryFolder()
    try SQLiteStore.create(path: folder.path("a.db"))
    let store = try SQLiteStore.open(path: folder.path("a.db"), for: mode)
    try store.connection.execute("PRAGMA writable_schema = ON")
    // When, then
    #expect(throws: LedgerFileProblem.self) {
      try store.connection.execute("UPDATE sqlite_schema SET sql = 'CREATE TABLE x (y)' WHERE name = 'entry'")
    }
  }

  @Test func `a file that another program put in WAL mode is left in it, and rebuilding returns it to ours`()
    throws
  {
    // Given
    let folder = try TemporaryFolder()
    try SQLiteStore.create(path: folder.path("a.db"))
    try execute("PRAGMA journal_mode = WAL", on: folder.path("a.db"))
    // When
    let store = try SQLiteStore.open(path: folder.path("a.db"), for: .writing)
    try store.append([Example.topic(1)])
    // Then
    #expect(try store.setting("journal_mode") == "wal")
    #expect(try Int(store.setting("synchronous")).map { $0 >= 2 } == true)
    let found = try SQLiteStore.verify(path: folder.path("a.db"), isQuick: false)
    #expect(found.damage == [])
    #expect(found.notes.contains { $0.contains("WAL") })
    // While somebody has it open it stays.
    #expect(throws: LedgerFileProblem.busy(path: folder.path("a.db"))) {
      try SQLiteStore.open(path: folder.path("a.db"), for: .rebuilding).rebuild()
    }
  }

  @Test func `rebuilding returns a file in WAL mode to a rollback journal`() throws {
    let folder = try TemporaryFolder()
    try SQLiteStore.create(path: folder.path("a.db")).append([Example.topic(1)])
    try execute("PRAGMA journal_mode = WAL", on: folder.path("a.db"))
    do { try SQLiteStore.open(path: folder.path("a.db"), for: .rebuilding).rebuild() }
    #expect(try folder.names == ["a.db"])
    let store = try SQLiteStore.open(path: folder.path("a.db"), for: .writing)
    #expect(try store.setting("journal_mode") == "delete")
    #expect(try store.setting("synchronous") == "3")
  }

  @Test func `a ledger with two names is read and not written`() throws {
    let folder = try TemporaryFolder()
    try SQLiteStore.create(path: folder.path("a.db")).append([Example.topic(1)])
    try FileManager.default.linkItem(atPath: folder.path("a.db"), toPath: folder.path("b.db"))
    #expect(try SQLiteStore.open(path: folder.path("b.db"), for: .reading).size == 1)
    #expect(throws: LedgerFileProblem.hardLinked(path: folder.path("b.db"), count: 2)) {
      try SQLiteStore.open(path: folder.path("b.db"), for: .writing)
    }
  }

  @Test func `a ledger that was moved while it was open is not written`() throws {
    let folder = try TemporaryFolder()
    try SQLiteStore.create(path: folder.path("a.db")).append([Example.topic(1)])
    let store = try SQLiteStore.open(path: folder.path("a.db"), for: .writing)
    #expect(try store.size == 1)
    try FileManager.default.moveItem(atPath: folder.path("a.db"), toPath: folder.path("b.db"))
    #expect(throws: LedgerFileProblem.moved(path: folder.path("a.db"))) {
      try store.append([Example.topic(2)])
    }
    #expect(try SQLiteStore.open(path: folder.path("b.db"), for: .reading).size == 1)
  }
}

extension SQLiteStore {
  /// The value of a pragma on the store's connection.
  func setting(_ pragma: String) throws -> String {
    let statement = try connection.statement("PRAGMA \(pragma)")
    try statement.bind()
    defer { statement.reset() }
    return try statement.step() ? statement.text(0) : ""
  }
}
