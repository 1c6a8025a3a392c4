import Ledger
import Testing

@testable import SQLiteLedger

/// What `verify` finds in a file that somebody changed behind the program's back.
@Suite struct VerifyTests {
  @Test(arguments: [
    (
      "UPDATE entry SET payload = replace(payload, 'Topic 3', 'Topic 8') WHERE sequence = 3",
      "entry 3: its payload"
    ),
    ("UPDATE entry SET recorder = 'nobody' WHERE sequence = 2", "entry 2: its id, kind"),
    ("UPDATE entry SET root = leaf WHERE sequence = 4", "entry 4: the root"),
    ("UPDATE entry SET recorded_at = 1 WHERE sequence = 5", "entry 5 has an earlier recording time"),
    ("DELETE FROM entry WHERE sequence = 3", "entry 3 is missing"),
    ("DELETE FROM entry WHERE sequence = 5", "the edge of the tree"),
    ("UPDATE frontier SET size = 1, peaks = zeroblob(32)", "the edge of the tree"),
    ("UPDATE frontier SET peaks = x''", "the edge of the tree"),
    (
      "PRAGMA ignore_check_constraints = ON; UPDATE entry SET leaf = x'00' WHERE sequence = 2",
      "entry 2: its number, its kind or"
    ),
    ("DELETE FROM thing WHERE id = 'topic-2'", "refers to a row of thing that is missing"),
  ])
  func `finds it and names where`(change: String, sentence: String) throws {
    // Given
    let folder = try TemporaryFolder()
    let store = try SQLiteStore.create(path: folder.path("a.db"))
    try store.append((1...5).map(Example.topic))
    #expect(try store.verify().damage == [])
    // When
    try execute("PRAGMA foreign_keys = OFF; " + change, on: folder.path("a.db"))
    // Then
    let damage = try store.verify().damage
    #expect(damage.contains { $0.contains(sentence) }, "\(damage)")
  }

  @Test func `a redacted payload is no damage once it is out of the tables`() throws {
    let folder = try TemporaryFolder()
    let store = try SQLiteStore.create(path: folder.path("a.db"))
    try store.append((1...5).map(Example.topic))
    try execute("UPDATE entry SET payload = NULL WHERE sequence = 2", on: folder.path("a.db"))
    // The words that were to go are still in the tables.
    #expect(try store.verify().damage.contains { $0.contains("the table topic") })
    try store.rebuild()
    let found = try store.verify()
    #expect(found.damage == [])
    #expect(found.redacted == [2])
    #expect(try store.read { try $0.topics(.all, at: 5).count } == 4)
  }

  @Test func `nothing is appended to a tree whose edge was lost`() throws {
    let folder = try TemporaryFolder()
    let store = try SQLiteStore.create(path: folder.path("a.db"))
    try store.append((1...5).map(Example.topic))
    try execute("DELETE FROM entry WHERE sequence = 5", on: folder.path("a.db"))
    #expect(throws: LedgerFileProblem.self) { try store.append([Example.topic(6)]) }
  }

  @Test func `rebuilding mends a projection that was changed`() throws {
    // Given
    let folder = try TemporaryFolder()
    let store = try SQLiteStore.create(path: folder.path("a.db"))
    try store.append((1...5).map(Example.topic) + [try Example.event("e")])
    let before = try store.dump()
    try execute("UPDATE topic SET name = 'other'; DELETE FROM participant", on: folder.path("a.db"))
    #expect(try store.dump() != before)
    // When
    try store.rebuild()
    // Then
    #expect(try store.dump() == before)
  }
}
