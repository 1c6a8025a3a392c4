import CSQLite
import Ledger

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A prepared statement: bound, stepped through and used again. Columns are read by their place.
final class Statement {
  private let handle: OpaquePointer
  private let connection: OpaquePointer
  private let path: String

  init(_ sql: String, connection: OpaquePointer, path: String) throws(LedgerFileProblem) {
    var handle: OpaquePointer?
    let code = sqlite3_prepare_v3(connection, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &handle, nil)
    guard code == SQLITE_OK, let handle else {
      let problem = LedgerFileProblem.last(of: connection, sql: sql, path: path)
      // All of the program's SQL compiles against a ledger's tables: where it does not, they are not what they were.
      if case .bug(let failure) = problem, code & 0xFF == SQLITE_ERROR { throw .damaged(failure) }
      throw problem
    }
    self.handle = handle
    self.connection = connection
    self.path = path
  }

  deinit {
    sqlite3_finalize(handle)
  }

  /// Makes it ready to run again with these values for its parameters, in order.
  @inline(__always)
  func bind<each Value: SQLValue>(_ values: repeat each Value) throws(LedgerFileProblem) {
    sqlite3_reset(handle)
    var index: Int32 = 0
    var worst = SQLITE_OK
    for value in repeat each values {
      index += 1
      worst = max(worst, value.bind(to: handle, at: index))
    }
    if worst != SQLITE_OK { throw failure }
  }

  /// Goes to the next row.
  /// - Returns: whether there is one.
  func step() throws(LedgerFileProblem) -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    default:
      let problem = failure
      sqlite3_reset(handle)
      // So it does not run either.
      if case .bug(let failure) = problem, failure.code & 0xFF == SQLiteFailure.error {
        throw .damaged(failure)
      }
      throw problem
    }
  }

  /// Runs it with these values, to its end.
  @inline(__always)
  func run<each Value: SQLValue>(_ values: repeat each Value) throws(LedgerFileProblem) {
    try bind(repeat each values)
    defer { reset() }
    while try step() {}
  }

  /// Ends reading, and releases the statement's lock.
  func reset() {
    sqlite3_reset(handle)
  }

  private var failure: LedgerFileProblem {
    .last(of: connection, sql: sqlite3_sql(handle).map { String(cString: $0) }, path: path)
  }
}

// MARK: - Columns

extension Statement {
  var columnCount: Int { Int(sqlite3_column_count(handle)) }

  @inline(__always)
  func isNull(_ column: Int32) -> Bool {
    sqlite3_column_type(handle, column) == SQLITE_NULL
  }

  @inline(__always)
  func int(_ column: Int32) -> Int {
    Int(sqlite3_column_int64(handle, column))
  }

  @inline(__always)
  func intIfAny(_ column: Int32) -> Int? {
    isNull(column) ? nil : int(column)
  }

  /// The text of a column; empty where it is NULL.
  @inline(__always)
  func text(_ column: Int32) -> String {
    textIfAny(column) ?? ""
  }

  @inline(__always)
  func textIfAny(_ column: Int32) -> String? {
    guard let bytes = sqlite3_column_text(handle, column) else { return nil }
    let count = Int(sqlite3_column_bytes(handle, column))
    return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  }

  func bytes(_ column: Int32) -> [UInt8] {
    guard let first = sqlite3_column_blob(handle, column) else { return [] }
    return [UInt8](UnsafeRawBufferPointer(start: first, count: Int(sqlite3_column_bytes(handle, column))))
  }

  /// The hash in a column; nil where it holds none.
  func digest(_ column: Int32) -> Digest? {
    guard let first = sqlite3_column_blob(handle, column) else { return nil }
    return Digest(UnsafeRawBufferPointer(start: first, count: Int(sqlite3_column_bytes(handle, column))))
  }

  func isInteger(_ column: Int32) -> Bool {
    sqlite3_column_type(handle, column) == SQLITE_INTEGER
  }
}

// MARK: - Rows as they are stored

extension Statement {
  /// Whether its row has the same values, of the same types, as another's.
  func equals(_ other: Statement) -> Bool {
    guard columnCount == other.columnCount else { return false }
    return (0..<Int32(columnCount)).allSatisfy { equals(other, $0) }
  }

  private func equals(_ other: Statement, _ column: Int32) -> Bool {
    let type = sqlite3_column_type(handle, column)
    guard type == sqlite3_column_type(other.handle, column) else { return false }
    switch type {
    case SQLITE_NULL: return true
    case SQLITE_INTEGER: return int(column) == other.int(column)
    default:
      let (one, two) = (sqlite3_column_blob(handle, column), sqlite3_column_blob(other.handle, column))
      let count = sqlite3_column_bytes(handle, column)
      guard count == sqlite3_column_bytes(other.handle, column) else { return false }
      guard count > 0, let one, let two else { return count == 0 }
      return memcmp(one, two, Int(count)) == 0
    }
  }

  /// Runs it, to its end, with the values of another's row for its parameters.
  func run(withRowOf other: Statement) throws(LedgerFileProblem) {
    sqlite3_reset(handle)
    for column in 0..<Int32(other.columnCount) {
      guard sqlite3_bind_value(handle, column + 1, sqlite3_column_value(other.handle, column)) == SQLITE_OK
      else {
        throw failure
      }
    }
    defer { reset() }
    while try step() {}
  }
}
