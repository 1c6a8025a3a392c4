import CSQLite

extension LedgerFileProblem {
  /// The problem that an extended result code of SQLite stands for.
  static func from(code: Int32, message: String, sql: String?, path: String) -> LedgerFileProblem {
    let failure = SQLiteFailure(
      path: path, code: Int(code), message: message, sql: sql)
    switch code {
    case ExtendedCode.readOnlyRollback, ExtendedCode.readOnlyRecovery: return .hotJournal(path: path)
    case ExtendedCode.readOnlyMoved: return .moved(path: path)
    default: break
    }
    switch code & 0xFF {
    case SQLITE_BUSY, SQLITE_LOCKED: return .busy(path: path)
    case SQLITE_READONLY, SQLITE_PERM: return .readOnly(failure)
    case SQLITE_FULL: return .diskFull(failure)
    case SQLITE_CORRUPT, SQLITE_FORMAT: return .damaged(failure)
    case SQLITE_NOTADB: return .notALedger(path: path)
    // It says so of a header whose numbers make no sense.
    case SQLITE_ERROR where message == "unsupported file format": return .damaged(failure)
    case SQLITE_IOERR, SQLITE_CANTOPEN, SQLITE_NOMEM, SQLITE_PROTOCOL, SQLITE_NOLFS, SQLITE_AUTH:
      return .ioError(failure)
    default: return .bug(failure)
    }
  }

  /// The problem that the connection just met.
  static func last(of connection: OpaquePointer?, sql: String?, path: String) -> LedgerFileProblem {
    let message = sqlite3_errmsg(connection).map { String(cString: $0) } ?? "out of memory"
    return from(code: sqlite3_extended_errcode(connection), message: message, sql: sql, path: path)
  }
}

/// Extended result codes of SQLite, which its header gives as expressions that Swift cannot read.
private enum ExtendedCode {
  /// A hot journal must be rolled back, and the file cannot be written.
  static let readOnlyRollback = SQLITE_READONLY | 3 << 8
  /// A file in WAL mode must be recovered, and cannot be written.
  static let readOnlyRecovery = SQLITE_READONLY | 1 << 8
  /// The file was moved since it was opened.
  static let readOnlyMoved = SQLITE_READONLY | 4 << 8
}
