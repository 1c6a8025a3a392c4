import CSQLite
import GRDB
package import Ledger

/// A ledger in one SQLite file. Make one with `create`, `open` or `inMemory`.
package final class SQLiteStore: LedgerStore {
  private let queue: DatabaseQueue
  let connection: Connection
  /// Whether the file cannot be written.
  let isReadOnly: Bool
  private let earlier: EarlierLedger
  /// What questions to a ledger of an earlier version are asked of.
  private var derived: SQLiteStore?

  /// - Parameter version: the schema version of the tables.
  init(
    queue: DatabaseQueue, path: String, version: Int = Schema.version,
    earlier: EarlierLedger = EarlierLedger()
  ) throws {
    self.queue = queue
    self.earlier = earlier
    let handle = queue.inDatabase { $0.sqliteConnection }
    guard let handle else { throw LedgerFileProblem.nonsense("the connection is closed", path: path) }
    isReadOnly = sqlite3_db_readonly(handle, "main") == 1
    // GRDB asks SQLite to tell it of every column that a statement reads, for observations that nobody makes here.
    sqlite3_set_authorizer(handle, nil, nil)
    connection = Connection(handle, path: path)
    connection.version = version
  }

  deinit {
    connection.forgetStatements()
  }

  package func read<T>(_ body: (any LedgerReader) throws -> T) throws -> T {
    try asked().transact(.deferred) { try body(SQLiteReader($0)) }
  }

  package func write<T>(_ body: (any LedgerWriter) throws -> T) throws -> T {
    try upgrading { connection in
      if connection.version < Schema.version { try rebuild(connection) }
      let writer = SQLiteWriter(connection)
      let result = try body(writer)
      try writer.finish()
      return result
    }
  }

  package func rebuild() throws {
    try upgrading { try rebuild($0) }
  }

  package func dump() throws -> [String] {
    try asked().transact(.deferred) { try Dump(connection: $0).lines() }
  }

  package func verify() throws -> Verification {
    try transact(.deferred) { try Verify(connection: $0).run() }
  }

  /// A transaction that may upgrade a ledger of an earlier version.
  private func upgrading<T>(_ body: (Connection) throws -> T) throws -> T {
    let version = connection.version
    do {
      let result = try transact(.immediate) { connection in
        // Somebody else may have upgraded it since it was opened.
        if version < Schema.version { connection.version = try storedVersion() }
        return try body(connection)
      }
      if version < connection.version { earlier.upgraded(connection.path, version) }
      return result
    } catch {
      connection.version = version
      throw error
    }
  }

  private func rebuild(_ connection: Connection) throws {
    let isEarlier = connection.version < Schema.version
    try Rebuild(connection: connection, progress: isEarlier ? earlier.progress : { _, _ in }).run()
    if isEarlier { earlier.done() }
  }

  /// The store that answers: this one, unless its tables are of an earlier version.
  private func asked() throws -> SQLiteStore {
    if connection.version == Schema.version { return self }
    if let derived { return derived }
    let version = connection.version
    let store = try transact(.deferred) { connection in
      connection.version = try storedVersion()
      if connection.version == Schema.version { return self }
      return try SQLiteStore.deriving(from: connection, earlier)
    }
    if store !== self {
      derived = store
      earlier.derived(connection.path, version)
    }
    return store
  }

  private func storedVersion() throws -> Int {
    let statement = try connection.statement("PRAGMA user_version")
    try statement.bind()
    defer { statement.reset() }
    return try statement.step() ? statement.int(0) : connection.version
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
