package import Ledger

extension SQLiteStore {
  /// Creates an empty ledger at `path`, readable only by its owner, and opens it for writing. Refuses an existing file, and
  /// removes what it wrote if it fails.
  @discardableResult
  package static func create(path: String) throws -> SQLiteStore {
    try create(path: path) { _ in }.store
  }

  /// Creates a ledger together with what `body` appends, in one transaction.
  package static func create<T>(
    path: String, _ body: (any LedgerWriter) throws -> T
  ) throws -> (store: SQLiteStore, result: T) {
    let file = FilePath(path)
    try file.makeEmpty()
    do {
      let store = try open(file, for: .writing, fileCheck: .made)
      return (store, try store.makeTables(andThen: body))
    } catch {
      file.removeRemains()
      throw error
    }
  }

  /// An empty ledger that lasts as long as the store.
  package static func inMemory() throws -> SQLiteStore {
    let path = "the ledger in memory"
    let connection = try ConnectionSettings.open(":memory:", path: path, for: .writing)
    let store = SQLiteStore(connection, mode: .writing, fileCheck: .made)
    try store.makeTables { _ in }
    return store
  }

  private func makeTables<T>(andThen body: (any LedgerWriter) throws -> T) throws -> T {
    try transact(.immediate) { connection in
      try Schema.make(connection)
      let writer = SQLiteWriter(connection)
      let result = try body(writer)
      try writer.finish()
      return result
    }
  }
}
