import CSQLite
import Foundation
import Ledger
import Testing

@testable import SQLiteLedger

/// What is not opened, and is left as it was.
@Suite struct RefusalTests {
  @Test(arguments: [OpeningMode.reading, .writing])
  func `no file`(mode: OpeningMode) throws {
    let folder = try TemporaryFolder()
    #expect(throws: LedgerFileProblem.noSuchFile(path: folder.path("a.db"))) {
      try SQLiteStore.open(path: folder.path("a.db"), for: mode)
    }
    #expect(try folder.names == [])
  }

  @Test(arguments: [OpeningMode.reading, .writing])
  func `a folder`(mode: OpeningMode) throws {
    let folder = try TemporaryFolder()
    #expect(throws: LedgerFileProblem.notALedger(path: folder.url.path)) {
      try SQLiteStore.open(path: folder.url.path, for: mode)
    }
  }

  @Test(arguments: ["", "# Notes\n", String(repeating: "no database ", count: 900)])
  func `a file of something else`(text: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(Array(text.utf8), to: "a.db")
    for mode in [OpeningMode.reading, .writing] {
      #expect(throws: LedgerFileProblem.notALedger(path: folder.path("a.db"))) {
        try SQLiteStore.open(path: folder.path("a.db"), for: mode)
      }
    }
    #expect(try folder.bytes("a.db") == Array(text.utf8))
    #expect(try folder.names == ["a.db"])
  }

  @Test(arguments: [
    "PRAGMA user_version = 1; CREATE TABLE entry (sequence)",
    "PRAGMA application_id = \(Schema.applicationID); CREATE TABLE entry (sequence)",
  ])
  func `a database of something else`(sql: String) throws {
    let folder = try TemporaryFolder()
    try execute(sql, on: folder.path("a.db"))
    let before = try folder.bytes("a.db")
    for mode in [OpeningMode.reading, .writing] {
      #expect(throws: LedgerFileProblem.notALedger(path: folder.path("a.db"))) {
        try SQLiteStore.open(path: folder.path("a.db"), for: mode)
      }
    }
    #expect(try folder.bytes("a.db") == before)
  }

  @Test func `a newer version, left as it is to the byte`() throws {
    // Given a ledger of a newer version, in a mode that opening for writing would change
    let folder = try TemporaryFolder()
    try SQLiteStore.create(path: folder.path("a.db")).append([Example.topic(1)])
    try execute("PRAGMA user_version = 7; PRAGMA journal_mode = WAL", on: folder.path("a.db"))
    let before = try folder.bytes("a.db")
    for mode in [OpeningMode.reading, .writing] {
      // When, then
      #expect(
        throws: LedgerFileProblem.newerVersion(path: folder.path("a.db"), found: 7, known: Schema.version)
      ) {
        try SQLiteStore.open(path: folder.path("a.db"), for: mode)
      }
      #expect(try folder.bytes("a.db") == before)
    }
  }
}

/// Runs SQL on a file with a connection that has none of our settings.
func execute(_ sql: String, on path: String) throws {
  var connection: OpaquePointer?
  defer { sqlite3_close_v2(connection) }
  try #require(sqlite3_open(path, &connection) == SQLITE_OK)
  let code = sqlite3_exec(connection, sql, nil, nil, nil)
  try #require(code == SQLITE_OK, "\(String(cString: sqlite3_errmsg(connection)))")
}
