import CSQLite

/// Looks, before anything else and without a change to the file, whether it is a ledger that this program knows.
enum LedgerHeader {
  /// The schema version of the ledger at `path`. Throws where there is none of a known version.
  static func check(_ path: FilePath) throws(LedgerFileProblem) -> Int {
    switch try path.kind() {
    case .file: break
    case .other: throw .notALedger(path: path.shown)
    case nil: throw .noSuchFile(path: path.shown)
    }
    do {
      return try read(path, flags: SQLITE_OPEN_READONLY, name: path.plain)
    } catch .readOnly {
      // A write that was cut off must be rolled back before anybody can read; nobody who only reads can do that. Look
      // at the file's first bytes before: what belongs to another program is not for this one to mend.
      try look(path)
      try rollBack(path)
      return try read(path, flags: SQLITE_OPEN_READONLY, name: path.plain)
    }
  }

  /// What the first bytes say, without a transaction: while a write is cut off, the pages that the file counts may not
  /// all be there. They are read through SQLite, which alone may open and close the file.
  private static func look(_ path: FilePath) throws(LedgerFileProblem) {
    let connection = try open(path, flags: SQLITE_OPEN_READONLY, name: path.plain)
    defer { sqlite3_close_v2(connection) }
    var file: UnsafeMutablePointer<sqlite3_file>?
    let found = sqlite3_file_control(connection, "main", SQLITE_FCNTL_FILE_POINTER, &file)
    guard found == SQLITE_OK, let file, let read = file.pointee.pMethods?.pointee.xRead else {
      throw LedgerFileProblem.last(of: connection, sql: nil, path: path.shown)
    }
    var header = [UInt8](repeating: 0, count: 100)
    guard read(file, &header, 100, 0) == SQLITE_OK else { throw .notALedger(path: path.shown) }
    let number = { (place: Int) in header[place..<place + 4].reduce(0) { $0 << 8 | Int($1) } }
    guard number(68) == Schema.applicationID else { throw .notALedger(path: path.shown) }
    guard number(60) <= Schema.version else {
      throw .newerVersion(path: path.shown, found: number(60), known: Schema.version)
    }
  }

  private static func read(
    _ path: FilePath, flags: Int32, name: String
  ) throws(LedgerFileProblem) -> Int {
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
    return version
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
}
