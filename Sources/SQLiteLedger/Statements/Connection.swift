import CSQLite

/// An open connection with its statements, each of which is compiled once, when it is first needed.
final class Connection {
  let path: String
  /// The schema version of the tables.
  var version = Schema.version
  /// Whether the tables are not those that this build makes, so that they are derived again before they are used.
  var isOutdated = false
  private let handle: OpaquePointer
  private var statements: [String: Statement] = [:]

  init(_ handle: OpaquePointer, path: String) {
    self.handle = handle
    self.path = path
  }

  /// The statement of this SQL, ready to be bound; there is one of each, so it cannot be used within itself.
  func statement(_ sql: String) throws(LedgerFileProblem) -> Statement {
    if let known = statements[sql] { return known }
    let statement = try Statement(sql, connection: handle, path: path)
    statements[sql] = statement
    return statement
  }

  /// Runs SQL without parameters that is used once.
  func execute(_ sql: String) throws(LedgerFileProblem) {
    guard sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else {
      throw .last(of: handle, sql: sql, path: path)
    }
  }

  /// Lets it read views, as the programs do for which they are made: Dateline's own connections read none.
  func allowViews() {
    _ = dateline_sqlite3_allow_views(handle)
  }

  /// The number of the row that was inserted last.
  var lastRow: Int { Int(sqlite3_last_insert_rowid(handle)) }

  /// How many rows the last statement changed.
  var changes: Int { Int(sqlite3_changes(handle)) }

  /// The first bytes of the file, or some at another place, past SQLite's transactions and checks; nil where the file ends
  /// before. They are read through SQLite, for a descriptor of our own would drop its locks when it is closed.
  func rawBytes(_ count: Int, at place: Int) -> [UInt8]? {
    var file: UnsafeMutablePointer<sqlite3_file>?
    guard sqlite3_file_control(handle, "main", SQLITE_FCNTL_FILE_POINTER, &file) == SQLITE_OK, let file,
      let read = file.pointee.pMethods?.pointee.xRead
    else { return nil }
    var bytes = [UInt8](repeating: 0, count: count)
    return read(file, &bytes, Int32(count), Int64(place)) == SQLITE_OK ? bytes : nil
  }

  /// Puts all that another database holds in the place of what this one holds, in one transaction of this one.
  func replaceAll(from other: Connection) throws(LedgerFileProblem) {
    forgetStatements()
    guard let backup = sqlite3_backup_init(handle, "main", other.handle, "main") else {
      throw .last(of: handle, sql: nil, path: path)
    }
    let stepped = sqlite3_backup_step(backup, -1)
    let finished = sqlite3_backup_finish(backup)
    guard stepped == SQLITE_DONE, finished == SQLITE_OK else {
      let code = stepped == SQLITE_DONE ? finished : stepped
      throw .from(code: code, message: String(cString: sqlite3_errstr(code)), sql: nil, path: path)
    }
  }

  /// Frees the statements; they are compiled again when they are needed.
  func forgetStatements() {
    statements = [:]
  }
}
