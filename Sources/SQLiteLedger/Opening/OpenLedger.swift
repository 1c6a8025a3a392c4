import CSQLite
import GRDB

extension SQLiteStore {
  /// Opens the ledger at `path`. What is no ledger, or one of a newer version, is refused and not touched.
  package static func open(path: String, for mode: OpeningMode) throws -> SQLiteStore {
    let file = FilePath(path)
    try LedgerHeader.check(file)
    return try open(file, for: mode)
  }

  static func open(_ file: FilePath, for mode: OpeningMode) throws -> SQLiteStore {
    let queue = try LedgerFileProblem.mapping(path: file.shown) {
      try DatabaseQueue(
        path: file.plain, configuration: ConnectionSettings.configuration(for: mode, path: file.shown))
    }
    let store = try SQLiteStore(queue: queue, path: file.shown)
    // SQLite falls back to reading where the file cannot be written.
    if mode == .writing && store.isReadOnly {
      throw LedgerFileProblem.readOnly(
        SQLiteFailure(
          path: file.shown, code: Int(SQLITE_READONLY), message: "attempt to write a readonly database",
          sql: nil,
          isMaybeStored: false))
    }
    return store
  }

}
