import CSQLite

extension SQLiteStore {
  /// Opens the ledger at `path`. What is no ledger, or one of a newer version, is refused and not touched.
  /// - Parameter earlier: called if the ledger is of an earlier version.
  package static func open(
    path: String, for mode: OpeningMode, earlier: EarlierLedger = EarlierLedger()
  ) throws -> SQLiteStore {
    let file = FilePath(path)
    let version = try LedgerHeader.check(file)
    if mode.isWriting, file.links > 1 {
      throw LedgerFileProblem.hardLinked(path: path, count: file.links)
    }
    return try open(file, for: mode, version: version, earlier: earlier)
  }

  static func open(
    _ file: FilePath, for mode: OpeningMode, version: Int = Schema.version, fileCheck: FileCheck? = nil,
    earlier: EarlierLedger = EarlierLedger()
  ) throws -> SQLiteStore {
    let connection = try ConnectionSettings.open(file.plain, path: file.shown, for: mode)
    connection.version = version
    if mode.isWriting && connection.isReadOnly {
      throw LedgerFileProblem.readOnly(
        SQLiteFailure(
          path: file.shown, code: Int(SQLITE_READONLY), message: "attempt to write a readonly database"))
    }
    return SQLiteStore(connection, mode: mode, fileCheck: fileCheck, earlier: earlier)
  }
}
