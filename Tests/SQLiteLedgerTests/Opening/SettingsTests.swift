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

  @Test func `a file that another program put in WAL mode is put back`() throws {
    let folder = try TemporaryFolder()
    try SQLiteStore.create(path: folder.path("a.db"))
    try execute("PRAGMA journal_mode = WAL", on: folder.path("a.db"))
    let store = try SQLiteStore.open(path: folder.path("a.db"), for: .writing)
    #expect(try store.setting("journal_mode") == "delete")
    try store.append([Example.topic(1)])
    #expect(try folder.names == ["a.db"])
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
