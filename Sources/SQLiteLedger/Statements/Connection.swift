import CSQLite

/// An open connection with its statements, each of which is compiled once, when it is first needed.
final class Connection {
  let path: String
  /// The schema version of the tables.
  var version = Schema.version
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

  /// The number of the row that was inserted last.
  var lastRow: Int { Int(sqlite3_last_insert_rowid(handle)) }

  /// How many rows the last statement changed.
  var changes: Int { Int(sqlite3_changes(handle)) }

  /// Frees the statements; they are compiled again when they are needed.
  func forgetStatements() {
    statements = [:]
  }
}
