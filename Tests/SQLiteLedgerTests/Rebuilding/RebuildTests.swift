import Ledger
import PolicyModel
import Testing

@testable import SQLiteLedger

/// What rebuilding a file keeps and what it derives again.
@Suite struct RebuildTests {
  @Test func `tables of other programs are kept with their rows and indexes, statistics are not`() throws {
    // Given
    let folder = try TemporaryFolder()
    let path = folder.path("a.db")
    try SQLiteStore.create(path: path).append((1...5).map(Example.topic))
    try execute(
      """
      CREATE TABLE "we""ird" (a, b TEXT DEFAULT 'x');
      CREATE INDEX "we""ird index" ON "we""ird" (b);
      INSERT INTO "we""ird" VALUES (1, 'one'), (NULL, NULL), (x'0001', 'three');
      CREATE TABLE single (a);
      INSERT INTO single VALUES (2.5);
      ANALYZE;
      """, on: path)
    // When
    let (head, redacted) = try SQLiteStore.rebuild(path: path, earlier: EarlierLedger())
    // Then
    let store = try SQLiteStore.open(path: path, for: .reading)
    #expect(try head == store.read { try $0.head } && redacted == [])
    let rows = try store.connection.all("SELECT quote(a), quote(b) FROM \"we\"\"ird\"") {
      $0.text(0) + " " + $0.text(1)
    }
    #expect(rows == ["1 'one'", "NULL NULL", "X'0001' 'three'"])
    #expect(try store.connection.all("SELECT a FROM single") { $0.text(0) } == ["2.5"])
    let count = "SELECT count(*) FROM sqlite_schema WHERE"
    #expect(try store.connection.integer("\(count) name = 'we\"ird index'") == 1)
    #expect(try store.connection.integer("\(count) name LIKE 'sqlite_stat%'") == 0)
    let found = try store.verify()
    #expect(found.damage == [])
    #expect(found.notes.contains { $0.contains("single") && $0.contains("we\"ird") }, "\(found.notes)")
  }

  @Test(arguments: [1024, 4096, 8192])
  func `the size of pages stays`(size: Int) throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a.db")
    try SQLiteStore.create(path: path).append((1...5).map(Example.topic))
    try execute("PRAGMA page_size = \(size); VACUUM", on: path)
    try SQLiteStore.open(path: path, for: .rebuilding).rebuild()
    let store = try SQLiteStore.open(path: path, for: .reading)
    #expect(try store.connection.integer("PRAGMA page_size") == size)
    #expect(try store.verify().damage == [])
    #expect(try store.size == 5)
  }

  @Test func `progress is reported for each entry, and then that it is done`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a.db")
    try SQLiteStore.create(path: path).append((1...3).map(Example.topic))
    var reported: [String] = []
    var earlier = EarlierLedger()
    earlier.progress = { reported.append("\($0) of \($1)") }
    earlier.done = { reported.append("done") }
    earlier.upgraded = { _, _ in reported.append("upgraded") }
    _ = try SQLiteStore.rebuild(path: path, earlier: earlier)
    #expect(reported == ["1 of 3", "2 of 3", "3 of 3", "done"])
  }

  @Test func `a large file is verified by a copy, with the same findings`() throws {
    // Given more pages than are verified in place
    let folder = try TemporaryFolder()
    let path = folder.path("a.db")
    let name = String(repeating: "Long name. ", count: 400)
    try SQLiteStore.create(path: path).append(
      (1...200).map { .topicDefined(Topic(id: TopicID(stored: "t\($0)"), name: "\(name)\($0)")) })
    #expect(try folder.bytes("a.db").count > 256 * 4096)
    #expect(try SQLiteStore.verify(path: path, isQuick: false).damage == [])
    // When
    try execute("UPDATE topic SET name = 'x' WHERE version = 7; PRAGMA journal_mode = WAL", on: path)
    // Then
    let found = try SQLiteStore.verify(path: path, isQuick: false)
    #expect(found.damage.contains { $0.contains("the table topic: rows 7 differ") }, "\(found.damage)")
    #expect(found.notes.contains { $0.contains("WAL") })
    let quick = try SQLiteStore.verify(path: path, isQuick: true)
    #expect(quick.damage == [])
  }
}
