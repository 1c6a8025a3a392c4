package import Ledger

extension SQLiteStore {
  /// Makes an empty ledger at `path`, which only its owner can read, and opens it for writing. Refuses a file that
  /// exists, and leaves nothing behind when it fails.
  @discardableResult
  package static func create(path: String) throws -> SQLiteStore {
    try create(path: path) { _ in }.store
  }

  /// Makes a ledger that holds from its beginning what `body` appends: there is no empty one in between.
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
