import CSQLite

/// Checks, without changing the file, whether it is a ledger of a known version.
enum LedgerHeader {
  /// The schema version of the ledger at `path`. Throws if the file is not a ledger of a known version.
  static func check(_ path: FilePath) throws(LedgerFileProblem) -> Int {
    switch try path.kind() {
    case .file: break
    case .other: throw .notALedger(path: path.shown)
    case nil: throw .noSuchFile(path: path.shown)
    }
    if let refusal = path.refusal {
      throw .ioError(
        SQLiteFailure(
          path: path.shown, code: Int(SQLITE_CANTOPEN), message: refusal))
    }
    if let companion = try path.oddCompanion { throw .oddCompanion(path: path.shown, companion: companion) }
    do {
      return try read(path)
    } catch .hotJournal {
      // A write that was cut off must be rolled back before anybody can read; nobody who only reads can do that. Look
      // at the file's first bytes before: what belongs to another program is not for this one to mend.
      try look(path)
      try rollBack(path)
      return try read(path)
    }
  }

  /// Checks the first bytes without a transaction: after an interrupted write some pages may be missing. They are read through
  /// SQLite, which alone may open and close the file.
  private static func look(_ path: FilePath) throws(LedgerFileProblem) {
    guard let header = try bytes(of: path) else { throw .notALedger(path: path.shown) }
    let number = { (place: Int) in header[place..<place + 4].reduce(0) { $0 << 8 | Int($1) } }
    guard number(68) == Schema.applicationID else { throw .notALedger(path: path.shown) }
    guard number(60) <= Schema.version else {
      throw .newerVersion(path: path.shown, found: number(60), known: Schema.version)
    }
  }

  /// The first hundred bytes; nil if the file is shorter.
  private static func bytes(of path: FilePath) throws(LedgerFileProblem) -> [UInt8]? {
    try open(path, flags: SQLITE_OPEN_READONLY).rawBytes(100, at: 0)
  }

  /// Whether at most one byte differs from those that identify a ledger: SQLite's first sixteen, and the four of the application
  /// id.
  static func isLikeOurs(_ path: FilePath) throws(LedgerFileProblem) -> Bool {
    guard let header = try bytes(of: path) else { return false }
    let expected = Array("SQLite format 3".utf8) + [0, 0x44, 0x41, 0x54, 0x45]
    let found = Array(header[..<16] + header[68..<72])
    return zip(found, expected).filter { $0 != $1 }.count <= 1
  }

  private static func read(_ path: FilePath) throws(LedgerFileProblem) -> Int {
    let connection = try open(path, flags: SQLITE_OPEN_READONLY)
    guard try connection.integer("PRAGMA application_id") == Schema.applicationID else {
      throw .notALedger(path: path.shown)
    }
    let version = try connection.integer("PRAGMA user_version") ?? 0
    guard version <= Schema.version else {
      throw .newerVersion(path: path.shown, found: version, known: Schema.version)
    }
    guard version > 0 else { throw .notALedger(path: path.shown) }
    return version
  }

  /// Opens it for writing and reads once, which makes SQLite roll back an interrupted write.
  private static func rollBack(_ path: FilePath) throws(LedgerFileProblem) {
    _ = try open(path, flags: SQLITE_OPEN_READWRITE).integer("PRAGMA user_version")
  }

  private static func open(_ path: FilePath, flags: Int32) throws(LedgerFileProblem) -> Connection {
    try Connection(opening: path.plain, path: path.shown, flags: flags)
  }
}
