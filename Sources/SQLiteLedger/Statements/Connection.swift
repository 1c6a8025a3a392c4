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
  /// Whether the transaction at hand is one of `brief`.
  private var isBrief = false

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

  /// The largest number in a column of numbers; 0 where there is none.
  func largest(_ column: String, in table: String) throws(LedgerFileProblem) -> Int {
    let row = try statement("SELECT max(\(column)) FROM \(table)")
    try row.bind()
    defer { row.reset() }
    return try row.step() ? row.int(0) : 0
  }

  /// Runs `body` in a transaction that only reads and that `pause` may part, unless there is one already.
  func brief<T>(_ body: () throws -> T) throws -> T {
    if sqlite3_get_autocommit(handle) == 0 { return try body() }
    try execute("BEGIN DEFERRED")
    isBrief = true
    defer {
      isBrief = false
      // It changed nothing, so that there is nothing to fail.
      sqlite3_exec(handle, "COMMIT", nil, nil, nil)
    }
    return try body()
  }

  /// Lets others write for a moment, between two parts of a question; no statement may stand at a row.
  func pause() throws {
    guard isBrief else { return }
    try execute("COMMIT")
    try execute("BEGIN DEFERRED")
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
    var bytes = [UInt8](repeating: 0, count: count)
    return dateline_sqlite3_read(handle, &bytes, Int32(count), Int64(place)) == SQLITE_OK ? bytes : nil
  }

  /// Puts all that another database holds in the place of what this one holds, in one transaction of this one.
  /// - Parameter isInParts: whether the other is let go of between some pages and the next. Whoever writes it meanwhile makes
  ///   the copy begin again, so after some such times it is held to the end.
  func replaceAll(from other: Connection, isInParts: Bool = false) throws(LedgerFileProblem) {
    forgetStatements()
    guard let backup = sqlite3_backup_init(handle, "main", other.handle, "main") else {
      throw .last(of: handle, sql: nil, path: path)
    }
    var stepped = SQLITE_OK
    var parts = 0
    while stepped == SQLITE_OK {
      parts += 1
      let isLate = parts > 20 + 3 * Int(sqlite3_backup_pagecount(backup)) / Connection.pages
      stepped = sqlite3_backup_step(backup, isInParts && !isLate ? Int32(Connection.pages) : -1)
    }
    let finished = sqlite3_backup_finish(backup)
    guard stepped == SQLITE_DONE, finished == SQLITE_OK else {
      let code = stepped == SQLITE_DONE ? finished : stepped
      throw .from(code: code, message: String(cString: sqlite3_errstr(code)), sql: nil, path: path)
    }
  }

  /// How many pages are copied at once: 4 MB.
  private static let pages = 1000

  /// Frees the statements; they are compiled again when they are needed.
  func forgetStatements() {
    statements = [:]
  }
}
