import Ledger
import Testing

@testable import SQLiteLedger

/// The list of the pages that a file does not use.
@Suite struct FreeListTests {
  /// A ledger with free pages, and the page of the list's first part.
  private func ledger(_ folder: TemporaryFolder) throws -> (bytes: [UInt8], trunk: Int) {
    let path = folder.path("a.db")
    try SQLiteStore.create(path: path).append((1...300).map(Example.topic))
    try execute("CREATE TABLE x AS SELECT * FROM entry; DROP TABLE x", on: path)
    let bytes = try folder.bytes("a.db")
    let trunk = bytes[32..<36].reduce(0) { $0 << 8 | Int($1) }
    return (bytes, (trunk - 1) * 4096)
  }

  private func damage(_ bytes: [UInt8], _ folder: TemporaryFolder) throws -> String? {
    try folder.write(bytes, to: "b.db")
    let connection = try ConnectionSettings.open(folder.path("b.db"), path: "b.db", for: .inspecting)
    return try FreeList(connection)?.damage
  }

  @Test func `a list as SQLite makes it is whole`() throws {
    let folder = try TemporaryFolder()
    let (bytes, trunk) = try ledger(folder)
    #expect(trunk > 0)
    #expect(bytes[trunk + 4..<trunk + 8].contains { $0 > 0 })
    #expect(try damage(bytes, folder) == nil)
  }

  @Test(arguments: [
    (0, [0, 0, 0, 1], "leads to page 1,"), (0, [0, 1, 0, 0], "leads to page 65536"),
    (4, [0, 0, 4, 0], "is damaged"), (8, [0, 0, 0, 1], "names page 1,"),
    (8, [0, 1, 0, 0], "names page 65536"),
  ])
  func `a list that leads astray is damage`(offset: Int, change: [UInt8], sentence: String) throws {
    let folder = try TemporaryFolder()
    var (bytes, trunk) = try ledger(folder)
    bytes.replaceSubrange(trunk + offset..<trunk + offset + 4, with: change)
    let damage = try damage(bytes, folder)
    #expect(damage?.contains(sentence) == true, "\(String(describing: damage))")
  }

  @Test(arguments: [-1, 1])
  func `a list that is shorter or longer than the header says is damage`(more: Int) throws {
    let folder = try TemporaryFolder()
    var (bytes, _) = try ledger(folder)
    bytes[39] = UInt8(Int(bytes[39]) + more)
    #expect(try damage(bytes, folder)?.contains("the header says \(bytes[39])") == true)
  }

  @Test func `the list of a file in WAL mode is not looked at`() throws {
    let folder = try TemporaryFolder()
    _ = try ledger(folder)
    try execute("PRAGMA journal_mode = WAL", on: folder.path("a.db"))
    let connection = try ConnectionSettings.open(folder.path("a.db"), path: "a.db", for: .writing)
    #expect(try FreeList(connection) == nil)
    #expect(JournalMode(connection).isWAL && JournalMode(connection).notes.count == 1)
  }
}
