/// The callbacks for a ledger of an earlier version, whose tables must be derived before it can be read or written.
package struct EarlierLedger {
  /// Called once, when tables are derived for a question and the file stays as it is.
  package var derived: (_ path: String, _ version: Int) -> Void = { _, _ in }
  /// Called once, when a question is answered from the entries alone because the other tables are not Dateline's.
  package var distrusted: (_ path: String) -> Void = { _ in }
  /// Called once the file is upgraded.
  package var upgraded: (_ path: String, _ version: Int) -> Void = { _, _ in }
  /// Called after each entry with the number of entries done, and of all.
  package var progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }
  /// Called after the last entry.
  package var done: () -> Void = {}

  package init() {}
}

extension SQLiteStore {
  /// A store in a temporary database with the entries of a ledger, and this build's tables of them.
  static func deriving(from connection: Connection, _ earlier: EarlierLedger) throws -> SQLiteStore {
    let store = try temporary(path: connection.path)
    try store.transact(.immediate) { new in
      try new.execute(EntryTables.sql)
      try copyEntries(from: connection, to: new)
      try copyEdge(from: connection, to: new)
      try Rebuild(connection: new, progress: earlier.progress).derive(findingActs: connection.version < 2)
    }
    earlier.done()
    return store
  }

  /// A store in a temporary file of SQLite's own, gone with the connection.
  /// - Parameter path: the ledger that problems name.
  static func temporary(path: String) throws -> SQLiteStore {
    SQLiteStore(
      try ConnectionSettings.open("", path: path, for: .writing), mode: .writing, fileCheck: .made)
  }

  static func copyEntries(from old: Connection, to new: Connection) throws {
    let rows = try old.entryRows()
    try rows.bind(Int.min, Int.max)
    defer { rows.reset() }
    let insert = try new.statement("INSERT INTO entry VALUES (?1, ?2, ?3, ?4, ?11, ?5, ?6, ?7, ?8, ?9, ?10)")
    while try rows.step() { try insert.run(withRowOf: rows) }
  }

  private static func copyEdge(from old: Connection, to new: Connection) throws {
    _ = try old.first("SELECT size, peaks FROM frontier") { edge in
      try new.statement("UPDATE frontier SET size = ?1, peaks = ?2").run(withRowOf: edge)
    }
  }
}
