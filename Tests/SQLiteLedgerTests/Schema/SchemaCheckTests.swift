import CSQLite
import Foundation
import Ledger
import PolicyModel
import Testing

@testable import SQLiteLedger

/// Which schemas are Dateline's.
@Suite struct SchemaCheckTests {
  @Test func `the fingerprint is that of the schema that this build makes`() throws {
    let store = try SQLiteStore.inMemory()
    let fingerprint = try SchemaObject.fingerprint(of: store.connection)
    #expect(
      Schema.fingerprint == fingerprint,
      "set Schema.fingerprint to \(fingerprint.hex), and add the texts that objects had before to EarlierSchemas and to Golden"
    )
  }

  /// The schemas of every build there was: golden files, only ever added to.
  private static let golden: [URL] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Golden")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasPrefix("schema-") }.sorted().map { folder.appending(path: $0) }
  }()

  @Test func `there are schemas of earlier builds`() {
    #expect(SchemaCheckTests.golden.count >= 16)
  }

  @Test(arguments: golden)
  func `the schema of every build is known`(_ file: URL) throws {
    // Given
    let folder = try TemporaryFolder()
    let sql = try String(contentsOf: file, encoding: .utf8)
    try execute(sql, on: folder.path("a.db"))
    let version = file.lastPathComponent.contains("schema-1-") ? 1 : 2
    let store = try SQLiteStore.open(FilePath(folder.path("a.db")), for: .inspecting)
    // When
    let check = try store.inspect { try SchemaCheck($0, version: version) }
    // Then
    #expect(check.odd == [])
    #expect(check.missing == [])
    #expect(check.foreign == [])
  }

  @Test func `the newest golden schema is this build's`() throws {
    let newest = try #require(SchemaCheckTests.golden.last)
    let folder = try TemporaryFolder()
    try execute(try String(contentsOf: newest, encoding: .utf8), on: folder.path("a.db"))
    let store = try SQLiteStore.open(FilePath(folder.path("a.db")), for: .inspecting)
    let found = try store.inspect { try SchemaObject.fingerprint(of: $0) }
    #expect(found == Schema.fingerprint)
  }

  @Test(arguments: [
    ("CREATE TRIGGER t AFTER INSERT ON topic BEGIN DELETE FROM actor; END", "the trigger “t” on topic"),
    (
      "CREATE TABLE mine (a); CREATE TRIGGER t AFTER INSERT ON mine BEGIN DELETE FROM actor; END",
      "the trigger “t” on mine"
    ),
    ("DROP VIEW actors; CREATE VIEW actors AS SELECT 1 AS actor_id", "the view “actors” is not the one"),
    ("CREATE VIEW more AS SELECT 1", "the view “more” is not Dateline's"),
    ("CREATE INDEX i ON topic (name)", "the index “i” on topic is not Dateline's"),
    ("DROP INDEX citation_by_source", "the index “citation_by_source” on citation is missing"),
    ("DROP TABLE tag", "the table “tag” is missing"),
    (
      "DROP TABLE tag; CREATE VIEW tag AS SELECT 1 AS step, 0 AS ordinal, '' AS tag, 0 AS removed",
      "the view “tag”"
    ),
    ("ALTER TABLE topic ADD COLUMN more TEXT", "the table “topic” is not the one"),
    ("CREATE TABLE mine (a REFERENCES entry)", "the table “mine” is not Dateline's"),
    ("CREATE VIRTUAL TABLE mine USING fts5 (a)", "the table “mine” is not Dateline's"),
    ("DROP TABLE text_index", "the table “text_index” is missing"),
  ])
  func `what is not Dateline's is refused by name`(change: String, sentence: String) throws {
    // Given
    let folder = try TemporaryFolder()
    try SQLiteStore.create(path: folder.path("a.db")).append([Example.topic(1)])
    try execute(
      "PRAGMA foreign_keys = OFF; PRAGMA legacy_alter_table = ON; " + change, on: folder.path("a.db"))
    for mode in [OpeningMode.reading, .writing] {
      // When
      let store = try SQLiteStore.open(path: folder.path("a.db"), for: mode)
      let problem = #expect(throws: LedgerFileProblem.self) { try store.read { try $0.head } }
      // Then
      guard case .oddSchema(_, let odd)? = problem else {
        Issue.record("\(String(describing: problem))")
        continue
      }
      #expect(odd.contains { $0.contains(sentence) }, "\(odd)")
    }
    let found = try SQLiteStore.verify(path: folder.path("a.db"), isQuick: true)
    #expect(found.damage.contains { $0.contains(sentence) }, "\(found.damage)")
    // What its entries say can be read all the same.
    let inspected = try SQLiteStore.open(path: folder.path("a.db"), for: .inspecting)
    #expect(try inspected.read { try $0.topics(.all, at: 1).map(\.topic.id.text) } == ["topic-1"])
  }

  @Test func `tables of other programs are left alone, and named`() throws {
    // Given
    let folder = try TemporaryFolder()
    try SQLiteStore.create(path: folder.path("a.db")).append([Example.topic(1)])
    try execute(
      """
      CREATE TABLE _litestream_seq (id INTEGER PRIMARY KEY, seq INTEGER); INSERT INTO _litestream_seq VALUES (1, 7);
      CREATE TABLE "my ""notes" (a TEXT UNIQUE); CREATE INDEX i ON "my ""notes" (a); INSERT INTO "my ""notes" VALUES ('x');
      ANALYZE
      """, on: folder.path("a.db"))
    // When, then
    #expect(try SQLiteStore.open(path: folder.path("a.db"), for: .reading).size == 1)
    let store = try SQLiteStore.open(path: folder.path("a.db"), for: .writing)
    try store.append([Example.topic(2)])
    let found = try store.verify()
    #expect(found.damage == [])
    #expect(found.notes.contains { $0.contains("_litestream_seq") && $0.contains("sqlite_stat1") })
    // Rebuilding keeps them.
    try SQLiteStore.open(path: folder.path("a.db"), for: .rebuilding).rebuild()
    let kept = try SQLiteStore.open(path: folder.path("a.db"), for: .inspecting)
    let rows = try kept.inspect { connection in
      let row = try connection.statement("SELECT seq || a FROM _litestream_seq, \"my \"\"notes\"")
      try row.bind()
      defer { row.reset() }
      return try row.step() ? row.text(0) : ""
    }
    #expect(rows == "7x")
    #expect(try kept.verify().damage == [])
  }
}
