package import Ledger

extension SQLiteStore {
  /// Copies the ledger into a new file by SQLite's backup, some pages at a time, so that other processes can read and write
  /// meanwhile. Refuses an existing file, and removes what it wrote if it fails.
  /// - Returns: the newest entry of the copy.
  package func backUp(to path: String) throws -> Head {
    let target = FilePath(path)
    try target.makeEmpty()
    do {
      let copy = try SQLiteStore.open(target, for: .rebuilding)
      try copy.copy(pagesOf: self)
      // The mode of the journal is a part of what was copied.
      try copy.connection.execute("PRAGMA journal_mode = DELETE")
      return try SQLiteStore.open(path: path, for: .inspecting).inspect {
        if let end = try FrontierMismatch($0) { throw end.problem(path: connection.path) }
        return try $0.newestHead()
      }
    } catch {
      target.removeRemains()
      throw error
    }
  }

  /// Replaces all pages by those of another database.
  func copy(pagesOf other: SQLiteStore) throws {
    try connection.replaceAll(from: other.connection, isInParts: true)
  }
}
