import CSQLite

/// An open connection with its statements, each of which is compiled once, when it is first needed.
///
/// SQLite takes no lock of its own to keep threads apart (`SQLITE_OPEN_NOMUTEX`). None is needed: a connection is not
/// `Sendable`, so that the compiler lets one thread at a time have it.
final class Connection {
  let path: String
  /// The schema version of the tables.
  var version = Schema.version
  /// Whether the tables are not those that this build makes, so that they are derived again before they are used.
  var isOutdated = false
  private let handle: OpaquePointer
  private var statements: [String: Statement] = [:]
  /// The insertions, by the tables' names, which take less time to hash than the statements.
  private var insertions: [String: Statement] = [:]
  private var isInUse = false
  /// Whether the transaction at hand is one of `brief`.
  private var isBrief = false

  /// Opens a database, without any of the settings that a ledger needs (`ConnectionSettings`).
  /// - Parameters:
  ///   - name: what SQLite opens.
  ///   - path: the ledger that problems name.
  init(opening name: String, path: String, flags: Int32) throws(LedgerFileProblem) {
    var handle: OpaquePointer?
    guard sqlite3_open_v2(name, &handle, flags | SQLITE_OPEN_NOMUTEX, nil) == SQLITE_OK, let handle else {
      let problem = LedgerFileProblem.last(of: handle, sql: nil, path: path)
      sqlite3_close_v2(handle)
      throw problem
    }
    sqlite3_extended_result_codes(handle, 1)
    sqlite3_busy_timeout(handle, ConnectionSettings.patience)
    self.handle = handle
    self.path = path
  }

  deinit {
    forgetStatements()
    // Where a statement is still held elsewhere, SQLite closes the file with it.
    sqlite3_close_v2(handle)
  }

  /// Applies the settings that make an untrusted file safe to open.
  func defend() throws(LedgerFileProblem) {
    guard dateline_sqlite3_defend(handle) == SQLITE_OK else { throw .last(of: handle, sql: nil, path: path) }
  }

  /// Whether the file cannot be written: SQLite falls back to reading where it may not write.
  var isReadOnly: Bool { sqlite3_db_readonly(handle, "main") == 1 }

  /// The statement of this SQL, ready to be bound; there is one of each, so it cannot be used within itself.
  func statement(_ sql: String) throws(LedgerFileProblem) -> Statement {
    if let known = statements[sql] { return known }
    let statement = try Statement(sql, connection: handle, path: path)
    statements[sql] = statement
    return statement
  }

  /// The statement that inserts a row into a table.
  func insertion(into table: SQLTable) throws(LedgerFileProblem) -> Statement {
    if let known = insertions[table.name] { return known }
    let insertion = try statement(table.insertion)
    insertions[table.name] = insertion
    return insertion
  }

  /// Runs SQL without parameters that is used once.
  func execute(_ sql: String) throws(LedgerFileProblem) {
    guard sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else {
      throw .last(of: handle, sql: sql, path: path)
    }
  }

  /// Runs a statement with these values, to its end.
  @inline(__always)
  func run<each Value: SQLValue>(
    _ sql: String, _ values: repeat each Value
  ) throws(LedgerFileProblem) {
    try statement(sql).run(repeat each values)
  }

  /// Reads the first row of a query; nil if it has no rows.
  @inline(__always)
  func first<Result, each Value: SQLValue>(
    _ sql: String, _ values: repeat each Value, read: (Statement) throws -> Result
  ) throws -> Result? {
    let row = try statement(sql)
    try row.bind(repeat each values)
    defer { row.reset() }
    return try row.step() ? try read(row) : nil
  }

  /// Reads each row of a query.
  @inline(__always)
  func all<Result, each Value: SQLValue>(
    _ sql: String, _ values: repeat each Value, read: (Statement) throws -> Result
  ) throws -> [Result] {
    let row = try statement(sql)
    try row.bind(repeat each values)
    defer { row.reset() }
    var results: [Result] = []
    while try row.step() { results.append(try read(row)) }
    return results
  }

  /// The number in the first column of a query's first row; nil where there is no row.
  func integer(_ sql: String) throws(LedgerFileProblem) -> Int? {
    let row = try statement(sql)
    try row.bind()
    defer { row.reset() }
    return try row.step() ? row.int(0) : nil
  }

  /// Runs `body`, which must not use the same connection through its store again: statements are shared, so a nested use would
  /// move the statements of the outer one.
  func use<T>(_ body: () throws -> T) rethrows -> T {
    precondition(!isInUse, "a store cannot be used within itself")
    isInUse = true
    defer { isInUse = false }
    return try body()
  }

  /// Runs `body` in a transaction, which is committed when it returns and rolled back when it throws.
  func transact<T>(_ kind: TransactionKind, _ body: () throws -> T) throws -> T {
    try execute("BEGIN \(kind.rawValue) TRANSACTION")
    do {
      let result = try body()
      do {
        try execute("COMMIT TRANSACTION")
      } catch {
        throw kind == .deferred ? error : error.inCommit
      }
      return result
    } catch {
      // Some failures roll back by themselves. Where the rollback fails too, SQLite rolls back when the file is next opened.
      if isInTransaction { try? execute("ROLLBACK TRANSACTION") }
      throw error
    }
  }

  private var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

  /// Runs `body` in a transaction that only reads and that `pause` may part, unless there is one already.
  func brief<T>(_ body: () throws -> T) throws -> T {
    if isInTransaction { return try body() }
    try execute("BEGIN DEFERRED")
    isBrief = true
    defer {
      isBrief = false
      // It changed nothing, so that there is nothing to fail.
      sqlite3_exec(handle, "COMMIT", nil, nil, nil)
    }
    return try body()
  }

  /// Releases the lock between two parts of a question, so that others can write. No statement may be at a row.
  func pause() throws {
    guard isBrief else { return }
    try execute("COMMIT")
    try execute("BEGIN DEFERRED")
  }

  /// Enables views, as other programs use them: Dateline's own connections read none.
  func allowViews() {
    _ = dateline_sqlite3_allow_views(handle)
  }

  /// The number of the row that was inserted last.
  var lastRow: Int { Int(sqlite3_last_insert_rowid(handle)) }

  /// The first bytes of the file, or some at another place, past SQLite's transactions and checks; nil where the file ends
  /// before. They are read through SQLite, for a descriptor of our own would drop its locks when it is closed.
  func rawBytes(_ count: Int, at place: Int) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    return dateline_sqlite3_read(handle, &bytes, Int32(count), Int64(place)) == SQLITE_OK ? bytes : nil
  }

  /// Replaces the content of this database by that of another, in one transaction of this one.
  /// - Parameter isInParts: whether the lock on the other is released between parts. A write to it in between restarts the copy, so after
  ///   some restarts the lock is kept to the end.
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
    insertions = [:]
  }
}

/// When a transaction takes its locks.
enum TransactionKind: String {
  /// With its first statement, and one for reading where that only reads.
  case deferred = "DEFERRED"
  /// At once, and one that keeps other writers out.
  case immediate = "IMMEDIATE"
}
