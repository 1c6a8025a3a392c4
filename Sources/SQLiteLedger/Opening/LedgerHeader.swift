import CSQLite

/// Looks, before anything else and without a change to the file, whether it is a ledger that this program knows.
enum LedgerHeader {
  /// Throws where there is no ledger of a known version at `path`.
  static func check(_ path: FilePath) throws(LedgerFileProblem) {
    switch try path.kind() {
    case .file: break
    case .other: throw .notALedger(path: path.shown)
    case nil: throw .noSuchFile(path: path.shown)
    }
    do {
      try read(path, flags: SQLITE_OPEN_READONLY, name: path.plain)
    } catch .readOnly {
      // A write that was cut off must be rolled back before anybody can read; nobody who only reads can do that. Look
      // at the file as it is first: what belongs to another program is not for this one to mend.
      try read(
        path, flags: SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, name: "file:\(escaped(path.plain))?immutable=1")
      try rollBack(path)
    }
  }

  private static func read(_ path: FilePath, flags: Int32, name: String) throws(LedgerFileProblem) {
    let connection = try open(path, flags: flags, name: name)
    defer { sqlite3_close_v2(connection) }
    guard try number("application_id", connection, path) == Schema.applicationID else {
      throw .notALedger(path: path.shown)
    }
    let version = try number("user_version", connection, path)
    guard version <= Schema.version else {
      throw .newerVersion(path: path.shown, found: version, known: Schema.version)
    }
    guard version > 0 else { throw .notALedger(path: path.shown) }
  }

  /// Opens it for writing and reads once, whereupon SQLite rolls back what was cut off.
  private static func rollBack(_ path: FilePath) throws(LedgerFileProblem) {
    let connection = try open(path, flags: SQLITE_OPEN_READWRITE, name: path.plain)
    defer { sqlite3_close_v2(connection) }
    _ = try number("user_version", connection, path)
  }

  private static func open(
    _ path: FilePath, flags: Int32, name: String
  ) throws(LedgerFileProblem) -> OpaquePointer {
    var handle: OpaquePointer?
    guard sqlite3_open_v2(name, &handle, flags | SQLITE_OPEN_NOMUTEX, nil) == SQLITE_OK, let handle else {
      let problem = LedgerFileProblem.last(of: handle, sql: nil, path: path.shown)
      sqlite3_close_v2(handle)
      throw problem
    }
    sqlite3_busy_timeout(handle, Int32(ConnectionSettings.patience * 1000))
    return handle
  }

  private static func number(
    _ pragma: String, _ connection: OpaquePointer, _ path: FilePath
  ) throws(LedgerFileProblem) -> Int {
    let statement = try Statement("PRAGMA \(pragma)", connection: connection, path: path.shown)
    defer { statement.reset() }
    return try statement.step() ? statement.int(0) : 0
  }

  private static func escaped(_ path: String) -> String {
    var text = ""
    for character in path.unicodeScalars {
      switch character {
      case "%": text += "%25"
      case "?": text += "%3f"
      case "#": text += "%23"
      default: text.unicodeScalars.append(character)
      }
    }
    return text
  }
}
