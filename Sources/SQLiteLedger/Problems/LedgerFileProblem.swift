/// Why a ledger's file could not be made, opened, read or written.
package enum LedgerFileProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is no file at this path.
  case noSuchFile(path: String)
  /// The file is something else; it was not touched.
  case notALedger(path: String)
  /// The file was made by a newer Dateline; it was not touched.
  case newerVersion(path: String, found: Int, known: Int)
  /// A new ledger would take the place of a file.
  case exists(path: String)
  case cannotCreate(path: String, reason: String)
  /// This SQLite cannot keep an index of words.
  case noFullText(path: String)
  /// The ledger was made by an earlier build, which kept no index of words.
  case noTextIndex(path: String)
  /// Somebody else was writing for as long as there was patience to wait.
  case busy(path: String)
  case readOnly(SQLiteFailure)
  case diskFull(SQLiteFailure)
  case damaged(SQLiteFailure)
  case ioError(SQLiteFailure)
  /// The program asked what it should not have: a constraint was broken, or the SQL is wrong.
  case bug(SQLiteFailure)

  package var description: String {
    switch self {
    case .noSuchFile(let path): "there is no ledger at \(path): make one with `dateline init`"
    case .notALedger(let path): "\(path) is not a ledger of Dateline; it was left as it is"
    case .newerVersion(let path, let found, let known):
      "\(path) is a ledger of version \(found), and this Dateline knows version \(known): use a newer Dateline; "
        + "the file was left as it is"
    case .exists(let path): "\(path) exists already: give another name, or move it away first"
    case .cannotCreate(let path, let reason): "\(path) cannot be made: \(reason)"
    case .noFullText(let path):
      "the words of \(path) cannot be indexed, for this system's SQLite was built without FTS5: install one that has it"
    case .noTextIndex(let path): "\(path) has no index of words yet: make it with `dateline rebuild`"
    case .busy(let path): "\(path) is being written by another program: try again"
    case .readOnly(let failure):
      "\(failure.path) cannot be written, for the file, its folder or its disk is read-only: copy it to where you "
        + "may write (\(failure))"
    case .diskFull(let failure):
      "there is no room left to write \(failure.path): free some and try again (\(failure))"
    case .damaged(let failure):
      "\(failure.path) is damaged: `dateline verify` says where; go on from a copy (\(failure))"
    case .ioError(let failure): "\(failure.path) cannot be read or written (\(failure))"
    case .bug(let failure): "a bug in Dateline met \(failure.path), which was left as it was (\(failure))"
    }
  }

  /// The same problem, met in a commit: the disk may have taken the entries before it reported that it failed.
  var inCommit: LedgerFileProblem {
    guard case .ioError(var failure) = self else { return self }
    failure.isMaybeStored = true
    return .ioError(failure)
  }

  /// What was stored does not make sense, though SQLite could read it.
  static func nonsense(_ what: String, path: String) -> LedgerFileProblem {
    .damaged(SQLiteFailure(path: path, code: 11, message: what, sql: nil, isMaybeStored: false))
  }
}
