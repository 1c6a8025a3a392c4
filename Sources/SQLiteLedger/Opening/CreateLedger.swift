import GRDB

extension SQLiteStore {
  /// Makes an empty ledger at `path`, which only its owner can read, and opens it for writing. Refuses a file that
  /// exists, and leaves nothing behind when it fails.
  @discardableResult
  package static func create(path: String) throws -> SQLiteStore {
    let file = FilePath(path)
    try file.makeEmpty()
    do {
      let store = try open(file, for: .writing)
      try store.makeTables()
      return store
    } catch {
      file.removeRemains()
      throw error
    }
  }

  /// An empty ledger that lasts as long as the store.
  package static func inMemory() throws -> SQLiteStore {
    let path = "the ledger in memory"
    let queue = try LedgerFileProblem.mapping(path: path) {
      try DatabaseQueue(configuration: ConnectionSettings.configuration(for: .writing, path: path))
    }
    let store = try SQLiteStore(queue: queue, path: path)
    try store.makeTables()
    return store
  }

  private func makeTables() throws {
    try transact(.immediate) { connection in
      for statement in Schema.statements { try connection.execute(statement) }
      try TextIndex(connection: connection).make()
      try Views.make(connection)
    }
  }
}
