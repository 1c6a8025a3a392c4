import Ledger
import Testing

@testable import SQLiteLedger

/// Connections: how they are opened, and their transactions.
@Suite struct ConnectionTests {
  private func connection(_ mode: OpeningMode = .writing) throws -> Connection {
    let connection = try ConnectionSettings.open(":memory:", path: "here", for: mode)
    try connection.execute("CREATE TABLE number (value INTEGER PRIMARY KEY) STRICT")
    return connection
  }

  private struct Stop: Error {}

  @Test(arguments: [TransactionKind.deferred, .immediate])
  func `a transaction is committed, or rolled back where it throws`(_ kind: TransactionKind) throws {
    let connection = try connection()
    let done = try connection.transact(kind) {
      try connection.run("INSERT INTO number VALUES (?1)", 1)
      return "done"
    }
    #expect(done == "done")
    #expect(throws: Stop.self) {
      try connection.transact(kind) {
        try connection.run("INSERT INTO number VALUES (?1)", 2)
        throw Stop()
      }
    }
    #expect(try connection.all("SELECT value FROM number") { $0.int(0) } == [1])
    // It is over: another can begin.
    try connection.transact(kind) { try connection.run("INSERT INTO number VALUES (?1)", 3) }
    #expect(try connection.integer("SELECT count(*) FROM number") == 2)
  }

  @Test func `a transaction that fails within itself is left as SQLite leaves it`() throws {
    let connection = try connection()
    #expect(throws: LedgerFileProblem.self) {
      try connection.transact(.immediate) {
        try connection.run("INSERT INTO number VALUES (1)")
        try connection.run("INSERT OR ROLLBACK INTO number VALUES (1)")
      }
    }
    #expect(try connection.integer("SELECT count(*) FROM number") == 0)
    try connection.transact(.immediate) { try connection.run("INSERT INTO number VALUES (1)") }
  }

  @Test func `a commit that a constraint refuses is rolled back`() throws {
    let connection = try connection()
    try connection.execute(
      "CREATE TABLE other (value INTEGER REFERENCES number DEFERRABLE INITIALLY DEFERRED) STRICT")
    let problem = #expect(throws: LedgerFileProblem.self) {
      try connection.transact(.immediate) { try connection.run("INSERT INTO other VALUES (1)") }
    }
    guard case .bug(let failure)? = problem else { Issue.record("\(String(describing: problem))"); return }
    #expect(failure.code == 787 && failure.sql == "COMMIT TRANSACTION")
    #expect(try connection.integer("SELECT count(*) FROM other") == 0)
    try connection.transact(.immediate) {}
  }

  @Test func `a question is one transaction, which a pause ends and begins again`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a.db")
    try execute("CREATE TABLE number (value INTEGER)", on: path)
    let reading = try ConnectionSettings.open(path, path: path, for: .reading)
    let count = "SELECT count(*) FROM number"
    try execute("PRAGMA journal_mode = WAL", on: path)
    try reading.brief {
      #expect(try reading.integer(count) == 0)
      try execute("INSERT INTO number VALUES (1)", on: path)
      #expect(try reading.brief { try reading.integer(count) } == 0)
      try reading.pause()
      #expect(try reading.integer(count) == 1)
    }
    // Within another transaction a pause does nothing.
    try reading.transact(.deferred) {
      #expect(try reading.brief { try reading.integer(count) } == 1)
      try execute("INSERT INTO number VALUES (2)", on: path)
      try reading.brief { try reading.pause() }
      #expect(try reading.integer(count) == 1)
    }
    #expect(try reading.integer(count) == 2)
  }

  @Test func `a file that is not there is not made, and one that is no database is refused`() throws {
    let folder = try TemporaryFolder()
    for mode in [OpeningMode.reading, .writing, .inspecting, .rebuilding] {
      let path = folder.path("a.db")
      #expect(throws: LedgerFileProblem.self) { try ConnectionSettings.open(path, path: path, for: mode) }
    }
    #expect(try folder.names == [])
    try folder.write(Array("This is a text, and no database at all.".utf8), to: "a.txt")
    #expect(throws: LedgerFileProblem.notALedger(path: "here")) {
      try ConnectionSettings.open(folder.path("a.txt"), path: "here", for: .reading)
    }
  }

  @Test func `a text in double quotes is no value, and neither views nor triggers run`() throws {
    let connection = try connection()
    #expect(throws: LedgerFileProblem.self) { try connection.execute("SELECT \"nothing\"") }
    try connection.execute(
      "CREATE VIEW v AS SELECT 1; CREATE TRIGGER t AFTER INSERT ON number BEGIN DELETE FROM number; END")
    #expect(throws: LedgerFileProblem.self) { try connection.execute("SELECT * FROM v") }
    try connection.run("INSERT INTO number VALUES (1)")
    #expect(try connection.integer("SELECT count(*) FROM number") == 1)
  }

  @Test func `what is bound is read back`() throws {
    let connection = try connection()
    let bytes: [UInt8] = [0, 1, 255]
    let read = try connection.first(
      "SELECT ?1, ?2, ?3, ?4, ?5, ?6", -7, "é\u{0}x", "", bytes, [UInt8](), String?.none
    ) { row in
      #expect(row.int(0) == -7 && row.isInteger(0) && !row.isInteger(1))
      #expect(row.text(1) == "é\u{0}x" && row.textIfAny(2) == "" && !row.isNull(2))
      #expect(row.bytes(3) == bytes && row.bytes(4) == [] && !row.isNull(4))
      #expect(row.isNull(5) && row.textIfAny(5) == nil && row.intIfAny(5) == nil && row.text(5) == "")
      return row.columnCount
    }
    #expect(read == 6)
  }
}
