import Foundation
import Ledger
import PolicyModel
import Testing

@testable import SQLiteLedger

/// `verify` derives every table again, so that no table can lie under an intact token.
@Suite struct VerifyProjectionsTests {
  /// A ledger with a row in every kind of table that one can have.
  private func ledger(_ folder: TemporaryFolder) throws -> String {
    let path = folder.path("a.db")
    let store = try SQLiteStore.create(path: path)
    try store.append((1...5).map(Example.topic) + [try Example.event("one"), try Example.event("two")])
    return path
  }

  @Test(arguments: [
    (
      "UPDATE effect_change SET value = 'prohibited'",
      "the table effect_change: rows (1, 0, 0), (2, 0, 0) differ"
    ),
    ("DELETE FROM citation", "the table citation: rows 1, 2 are missing"),
    ("INSERT INTO tag VALUES (1, 0, 'made up', 0)", "the table tag: rows (1, 0) rest on no entry"),
    ("UPDATE topic SET name = 'Other' WHERE version > 1", "the table topic: rows 2, 3, 4, 5 differ"),
    ("UPDATE event_step SET earliest_day = 1", "the table event_step: rows 1, 2 differ"),
    ("UPDATE topic SET to_entry = 4 WHERE version = 1", "the table topic: rows 1 differ"),
    (
      "INSERT INTO text_index (text_index) VALUES ('delete-all')",
      "the index of words (text_index) does not find"
    ),
    ("INSERT INTO text_index (rowid, words) VALUES (800, 'made')", "“made”"),
    ("DELETE FROM text_index_data WHERE id > 10", "the index of words (text_index)"),
  ])
  func `a derived table that was edited is found, and rebuilding mends it`(change: String, sentence: String)
    throws
  {
    // Given
    let folder = try TemporaryFolder()
    let path = try ledger(folder)
    let before = try SQLiteStore.open(path: path, for: .reading).dump()
    #expect(try SQLiteStore.verify(path: path, isQuick: false).damage == [])
    // When
    try execute("PRAGMA foreign_keys = OFF; " + change, on: path)
    // Then
    let found = try SQLiteStore.verify(path: path, isQuick: false)
    #expect(found.damage.contains { $0.contains(sentence) }, "\(found.damage)")
    #expect(found.whole == [1...7])
    // When
    try SQLiteStore.open(path: path, for: .rebuilding).rebuild()
    // Then
    #expect(try SQLiteStore.verify(path: path, isQuick: false).damage == [])
    #expect(try SQLiteStore.open(path: path, for: .reading).dump() == before)
  }

  @Test func `more rows than can be read at once are counted`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a.db")
    try SQLiteStore.create(path: path).append((1...30).map(Example.topic))
    try execute("UPDATE topic SET name = 'x'", on: path)
    let found = try SQLiteStore.verify(path: path, isQuick: false)
    #expect(
      found.damage == ["the table topic: rows 1, 2, 3, 4, 5 and 25 more differ from what the entries say"])
  }

  @Test func `quick verifying leaves the derived tables out`() throws {
    let folder = try TemporaryFolder()
    let path = try ledger(folder)
    try execute("UPDATE topic SET name = 'Other'", on: path)
    #expect(try SQLiteStore.verify(path: path, isQuick: true).damage == [])
  }

  @Test(arguments: [
    ("UPDATE entry SET payload = replace(payload, 'Topic 3', 'Topic 8') WHERE sequence = 3", "entry 3"),
    ("DELETE FROM entry WHERE sequence = 7", "7 entries, and there are 6"),
  ])
  func `rebuilding refuses entries that do not match, and changes nothing`(change: String, sentence: String)
    throws
  {
    // Given
    let folder = try TemporaryFolder()
    let path = try ledger(folder)
    try execute("PRAGMA foreign_keys = OFF; " + change, on: path)
    let before = try folder.bytes("a.db")
    // When
    let refusal = #expect(throws: RebuildRefusal.self) {
      try SQLiteStore.open(path: path, for: .rebuilding).rebuild()
    }
    // Then
    #expect(
      refusal?.found.damage.contains { $0.contains(sentence) } == true, "\(String(describing: refusal))")
    #expect(try folder.bytes("a.db") == before)
  }

  @Test(arguments: [
    "UPDATE frontier SET peaks = zeroblob(96)", "UPDATE frontier SET size = 3, peaks = zeroblob(64)",
    "DELETE FROM frontier",
  ])
  func `rebuilding makes the edge of the tree again`(change: String) throws {
    let folder = try TemporaryFolder()
    let path = try ledger(folder)
    try execute(change, on: path)
    #expect(throws: LedgerFileProblem.self) {
      try SQLiteStore.open(path: path, for: .reading).read { try $0.head }
    }
    try SQLiteStore.open(path: path, for: .rebuilding).rebuild()
    #expect(try SQLiteStore.verify(path: path, isQuick: false).damage == [])
    #expect(try SQLiteStore.open(path: path, for: .reading).size == 7)
  }

  @Test func `a ledger that lacks its newest entries says that it was copied without its journal`() throws {
    let folder = try TemporaryFolder()
    let path = try ledger(folder)
    try execute("PRAGMA foreign_keys = OFF; DELETE FROM entry WHERE sequence > 5", on: path)
    let problem = LedgerFileProblem.lacksEntries(path: path, has: 5, of: 7)
    #expect(throws: problem) { try SQLiteStore.open(path: path, for: .reading).read { try $0.head } }
    #expect(throws: problem) { try SQLiteStore.open(path: path, for: .writing).append([Example.topic(9)]) }
  }

  @Test(arguments: [
    "UPDATE entry SET sequence = 9223372036854775807 WHERE sequence = 7",
    "UPDATE entry SET recorded_at = -9223372036854775808",
    "UPDATE entry SET recorded_at = 9223372036854775807",
    "UPDATE frontier SET size = 9223372036854775807, peaks = zeroblob(63 * 32)",
    "PRAGMA ignore_check_constraints = ON; UPDATE entry SET sequence = -9223372036854775808 WHERE sequence = 1",
    "PRAGMA ignore_check_constraints = ON; UPDATE entry SET sequence = -9223372036854775808 WHERE sequence = 7",
    "PRAGMA ignore_check_constraints = ON; UPDATE entry SET act = -9223372036854775808, version = 9223372036854775807",
  ])
  func `numbers at the edge are survived`(change: String) throws {
    let folder = try TemporaryFolder()
    let path = try ledger(folder)
    try execute("PRAGMA foreign_keys = OFF; " + change, on: path)
    #expect(try !SQLiteStore.verify(path: path, isQuick: false).damage.isEmpty)
    for mode in [OpeningMode.reading, .writing] {
      // Either is an answer: that it cannot be read, or what it says.
      _ = try? SQLiteStore.open(path: path, for: mode).read { try $0.events(.all, at: $0.head.size) }
      _ = try? SQLiteStore.open(path: path, for: mode).read { try $0.head.recordedAt?.description }
    }
    #expect(throws: RebuildRefusal.self) { try SQLiteStore.open(path: path, for: .rebuilding).rebuild() }
  }
}
