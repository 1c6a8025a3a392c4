import Ledger
package import PolicyModel

/// Why a ledger's file could not be made, opened, read or written.
package enum LedgerFileProblem: ReportedProblem, Hashable {
  /// There is no file at this path.
  case noSuchFile(path: String)
  /// The file is something else; it was not touched.
  case notALedger(path: String)
  /// The file was made by a newer Dateline; it was not touched.
  case newerVersion(path: String, found: Int, known: Int)
  /// The file's tables are not those that Dateline makes: a sentence for each.
  case oddSchema(path: String, [String])
  /// Entries that were stored are not there.
  case lacksEntries(path: String, has: Int, of: Int)
  /// A new ledger would take the place of a file.
  case exists(path: String)
  case cannotCreate(path: String, reason: String)
  /// This SQLite cannot keep an index of words.
  case noFullText(path: String)
  /// The ledger was made by an earlier build, which kept no index of words.
  case noTextIndex(path: String)
  /// Another connection kept its lock until the busy timeout.
  case busy(path: String)
  /// A write was cut off, and the file cannot be written to undo it.
  case hotJournal(path: String)
  /// What lies beside the file, under the name of one that SQLite keeps there, is no file.
  case oddCompanion(path: String, companion: String)
  /// The file is no longer at the path at which it was opened.
  case moved(path: String)
  /// The file has several names.
  case hardLinked(path: String, count: Int)
  case readOnly(SQLiteFailure)
  case diskFull(SQLiteFailure)
  case damaged(SQLiteFailure)
  case ioError(SQLiteFailure)
  /// The program asked what it should not have: a constraint was broken, or the SQL is wrong.
  case bug(SQLiteFailure)

  package var description: String {
    switch self {
    case .noSuchFile(let path): "there is no ledger at \(path)"
    case .notALedger(let path): "\(path) is not a ledger of Dateline; it was left as it is"
    case .newerVersion(let path, let found, let known):
      "\(path) is a ledger of version \(found), and this Dateline knows version \(known): use a newer Dateline; "
        + "the file was left as it is"
    case .oddSchema(let path, let odd):
      "\(path) is not as Dateline makes a ledger, so it was not read: \(LedgerFileProblem.list(odd))"
    case .lacksEntries(let path, let has, let of):
      "\(path) lacks entries: it has \(has), and \(of) were stored"
    case .exists(let path): "\(path) exists already: give another name, or move it away first"
    case .cannotCreate(let path, let reason): "\(path) cannot be made: \(reason)"
    case .noFullText(let path):
      "the words of \(path) cannot be indexed, for this system's SQLite was built without FTS5: install one that has it"
    case .noTextIndex(let path): "\(path) has no index of words yet"
    case .busy(let path): "\(path) is locked by another program, which reads or writes it: try again"
    case .hotJournal(let path):
      "a write to \(path) was cut off, and must be undone before the ledger can be read, which cannot be done where the "
        + "file or its folder is read-only: copy \(path) and \(path)-journal, together, to where you may write"
    case .oddCompanion(let path, let companion):
      "\(companion) is no file, and SQLite would read it as a part of \(path): move it away; nothing was read"
    case .moved(let path):
      "\(path) was moved, replaced or deleted while it was open: nothing was written to it"
    case .hardLinked(let path, let count):
      "\(path) is one of \(count) names (hard links) of one file: a write that is cut off under one name cannot be undone "
        + "under another, so it is not written; keep one of the names, or copy the file"
    case .readOnly(let failure):
      "\(failure.path) cannot be written, for the file, its folder or its disk is read-only: copy it to where you "
        + "may write (\(failure))"
    case .diskFull(let failure):
      "there is no room left to write \(failure.path): free some and try again (\(failure))"
    case .damaged(let failure):
      "\(failure.path) is damaged (\(failure))"
    case .ioError(let failure): "\(failure.path) cannot be read or written (\(failure))"
    case .bug(let failure): "a bug in Dateline met \(failure.path), which was left as it was (\(failure))"
    }
  }

  package var kind: ProblemKind {
    switch self {
    case .noSuchFile: .noInput
    case .notALedger, .newerVersion, .noTextIndex, .oddSchema, .oddCompanion: .badData
    case .noFullText: .unavailable
    case .exists, .cannotCreate: .cannotCreate
    case .busy: .busy
    case .readOnly, .diskFull, .damaged, .lacksEntries, .ioError, .hotJournal, .moved, .hardLinked: .ioError
    case .bug: .bug
    }
  }

  package var hints: [Hint] {
    switch self {
    case .noSuchFile(let path): ["make one: \(action: Action(.initialize, [.text(path)]))"]
    case .noTextIndex: ["make it: \(action: Action(.rebuild))"]
    case .oddSchema:
      [
        "if only Dateline's own views or indexes were changed, make them again: \(action: Action(.rebuild))",
        "what is not Dateline's must be dropped by the program that made it (or by sqlite3: DROP TRIGGER …)",
        "check everything: \(action: Action(.verify))", "read its entries: \(action: Action(.export))",
        "write them into a new ledger: \(action: Action(.rebuild, [], [.salvage: .wanted(.file)]))",
      ]
    case .lacksEntries(let path, _, _):
      [
        "it may have been copied while it was written, or without the file \(path)-journal that lay beside it",
        "copy it again, both files or by \(action: Action(.backUp, [.wanted(.file)]))",
        "what is whole: \(action: Action(.verify))",
      ]
    case .damaged: ["where: \(action: Action(.verify)); go on from a copy"]
    case .notALedger, .newerVersion, .exists, .cannotCreate, .noFullText, .busy, .hotJournal, .oddCompanion,
      .moved, .hardLinked, .readOnly, .diskFull, .ioError, .bug:
      []
    }
  }

  /// Whether the disk failed, and not what it holds.
  var isOfDisk: Bool {
    if case .ioError = self { true } else { false }
  }

  /// The same problem, met while what was decided is written: where a row does not fit, the tables are not what the entries
  /// say, or this is a bug.
  var inWriting: LedgerFileProblem {
    guard case .bug(var failure) = self,
      [SQLiteFailure.error, SQLiteFailure.constraint].contains(failure.code & 0xFF)
    else { return self }
    failure.message += "; where verify finds nothing, this is a bug in Dateline"
    return .damaged(failure)
  }

  /// Whether the cause is the file itself rather than how it is used.
  var isOfFile: Bool {
    switch self {
    case .damaged, .ioError, .lacksEntries, .oddSchema, .notALedger, .newerVersion: true
    case .hotJournal, .moved, .hardLinked, .oddCompanion, .noSuchFile, .exists, .cannotCreate, .noFullText,
      .noTextIndex,
      .busy, .readOnly, .diskFull, .bug:
      false
    }
  }

  /// What SQLite said, or what the problem is.
  var cause: String {
    switch self {
    case .damaged(let failure), .ioError(let failure), .readOnly(let failure), .diskFull(let failure),
      .bug(let failure):
      failure.message
    default: description
    }
  }

  /// The first of some sentences, and how many more there are.
  private static func list(_ sentences: [String]) -> String {
    let more = sentences.count - 5
    return sentences.prefix(5).joined(separator: "; ") + (more > 0 ? "; and \(more) more" : "")
  }

  /// The same problem, met in a commit: the disk may have taken the entries before it reported that it failed.
  var inCommit: LedgerFileProblem {
    guard case .ioError(var failure) = self else { return self }
    failure.isMaybeStored = true
    return .ioError(failure)
  }

  /// What was stored does not make sense, though SQLite could read it.
  static func nonsense(_ what: String, path: String) -> LedgerFileProblem {
    .damaged(SQLiteFailure(path: path, code: 11, message: what))
  }
}
