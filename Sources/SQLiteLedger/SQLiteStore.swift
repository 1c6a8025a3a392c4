package import Ledger

/// A ledger in one SQLite file. Make one with `create`, `open` or `inMemory`.
package final class SQLiteStore: LedgerStore {
  let connection: Connection
  let earlier: EarlierLedger
  private let mode: OpeningMode
  /// The result of checking the file; nil before the first transaction.
  var fileCheck: FileCheck?
  /// Answers questions about a ledger of an earlier build.
  private var derived: SQLiteStore?

  /// - Parameter fileCheck: the result of checking the file; nil if it is not checked yet.
  init(
    _ connection: Connection, mode: OpeningMode, fileCheck: FileCheck? = nil,
    earlier: EarlierLedger = EarlierLedger()
  ) {
    self.connection = connection
    self.mode = mode
    self.fileCheck = fileCheck
    self.earlier = earlier
  }

  package func read<T>(_ body: (any LedgerReader) throws -> T) throws -> T {
    let store = try asked()
    return try store.connection.use { try body(SQLiteReader(store.connection)) }
  }

  package func write<T>(_ body: (any LedgerWriter) throws -> T) throws -> T {
    try upgrading { connection in
      if connection.isOutdated { try upgrade(connection) }
      let writer = SQLiteWriter(connection)
      do {
        let result = try body(writer)
        try writer.finish()
        return result
      } catch let problem as LedgerFileProblem {
        throw problem.inWriting
      }
    }
  }

  package func dump() throws -> [String] {
    let store = try asked()
    return try store.inspect { try Dump(connection: $0).lines() }
  }

  /// A transaction that may upgrade a ledger of an earlier build.
  private func upgrading<T>(_ body: (Connection) throws -> T) throws -> T {
    let (version, wasOutdated) = (connection.version, connection.isOutdated)
    do {
      let result = try transact(.immediate) { connection in
        try look(connection)
        return try body(connection)
      }
      if version < connection.version || wasOutdated, !connection.isOutdated {
        earlier.upgraded(connection.path, version)
      }
      return result
    } catch {
      connection.version = version
      throw error
    }
  }

  private func upgrade(_ connection: Connection) throws {
    let found = try EntryScan(connection: connection).entries()
    guard found.damage.isEmpty else { throw RebuildRefusal(path: connection.path, found: found) }
    try Rebuild(connection: connection, progress: earlier.progress).run()
    connection.isOutdated = false
    earlier.done()
  }

  /// Checks the file once, within the transaction that then reads or writes it.
  private func look(_ connection: Connection) throws {
    if fileCheck != nil, !connection.isOutdated { return }
    // Somebody else may have upgraded it since it was opened.
    if connection.version < Schema.version || connection.isOutdated {
      connection.version = try storedVersion()
    }
    let found = try FileCheck(connection, version: connection.version)
    if mode.isTrusting { try found.check(path: connection.path) }
    fileCheck = found
    connection.isOutdated = connection.version < Schema.version || !found.isCurrent
  }

  /// The store that answers questions: this one, or a derived one if the tables are not those of this build.
  private func asked() throws -> SQLiteStore {
    if let derived { return derived }
    if fileCheck != nil, !connection.isOutdated { return self }
    let version = connection.version
    derived = try inspect { connection in
      try look(connection)
      return connection.isOutdated ? try SQLiteStore.deriving(from: connection, earlier) : nil
    }
    guard let derived else { return self }
    if fileCheck?.schema.isOurs ?? true {
      earlier.derived(connection.path, version)
    } else {
      earlier.distrusted(connection.path)
    }
    return derived
  }

  /// The schema version that the file says.
  func storedVersion() throws -> Int {
    try connection.integer("PRAGMA user_version") ?? connection.version
  }

  /// Runs `body` in a reading transaction, whatever the file is.
  func inspect<T>(_ body: (Connection) throws -> T) throws -> T { try transact(.deferred, body) }

  /// Runs `body` in a transaction, which is committed when it returns and rolled back when it throws.
  func transact<T>(_ kind: TransactionKind, _ body: (Connection) throws -> T) throws -> T {
    try connection.use { try connection.transact(kind) { try body(connection) } }
  }
}
