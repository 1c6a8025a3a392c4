import CSQLite
import GRDB
package import Ledger

/// A ledger in one SQLite file. Make one with `create`, `open` or `inMemory`.
package final class SQLiteStore: LedgerStore {
  private let queue: DatabaseQueue
  let connection: Connection
  /// Whether the file cannot be written.
  let isReadOnly: Bool

  init(queue: DatabaseQueue, path: String) throws {
    self.queue = queue
    let handle = queue.inDatabase { $0.sqliteConnection }
    guard let handle else { throw LedgerFileProblem.nonsense("the connection is closed", path: path) }
    isReadOnly = sqlite3_db_readonly(handle, "main") == 1
    // GRDB asks SQLite to tell it of every column that a statement reads, for observations that nobody makes here.
    sqlite3_set_authorizer(handle, nil, nil)
    connection = Connection(handle, path: path)
  }

  deinit {
    connection.forgetStatements()
  }

  package func read<T>(_ body: (any LedgerReader) throws -> T) throws -> T {
    try transact(.deferred) { try body(SQLiteReader($0)) }
  }

  package func write<T>(_ body: (any LedgerWriter) throws -> T) throws -> T {
    try transact(.immediate) { connection in
      let writer = SQLiteWriter(connection)
      let result = try body(writer)
      try writer.finish()
      return result
    }
  }

  package func rebuild() throws {
    try transact(.immediate) { try Rebuild(connection: $0).run() }
  }

  package func dump() throws -> [String] {
    try transact(.deferred) { try Dump(connection: $0).lines() }
  }

  package func verify() throws -> Verification {
    try transact(.deferred) { try Verify(connection: $0).run() }
  }

  /// Runs `body` in a transaction, which is committed when it returns and rolled back when it throws.
  func transact<T>(_ kind: Database.TransactionKind, _ body: (Connection) throws -> T) throws -> T {
    try LedgerFileProblem.mapping(path: connection.path) {
      try queue.inDatabase { database in
        try database.beginTransaction(kind)
        let result: T
        do {
          result = try body(connection)
        } catch {
          // Where the rollback fails too, SQLite has rolled back already, or does so when the file is next opened.
          try? database.rollback()
          throw error
        }
        do {
          try LedgerFileProblem.mapping(path: connection.path) { try database.commit() }
        } catch let problem as LedgerFileProblem {
          try? database.rollback()
          throw kind == .deferred ? problem : problem.inCommit
        }
        return result
      }
    }
  }
}
