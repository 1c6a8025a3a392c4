import CSQLite

/// The settings of connections: a ledger is opened as an untrusted file, and a commit that returned survives power loss.
enum ConnectionSettings {
  /// How many milliseconds a connection waits for a lock that another one holds.
  static let patience: Int32 = 20_000

  /// Opens a database to read or write a ledger.
  /// - Parameters:
  ///   - name: what SQLite opens: a file, `:memory:`, or an empty name for a temporary file that goes with the connection.
  ///   - path: the ledger that problems name.
  static func open(_ name: String, path: String, for mode: OpeningMode) throws(LedgerFileProblem)
    -> Connection
  {
    let connection = try Connection(
      opening: name, path: path, flags: mode.isWriting ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY)
    try connection.defend()
    try connection.execute(pragmas(for: mode))
    // SQLite reads nothing of a file before it is asked to: what is no database is refused here.
    try connection.execute("SELECT * FROM sqlite_master LIMIT 1")
    return connection
  }

  private static func pragmas(for mode: OpeningMode) -> String {
    let distrust = """
      PRAGMA trusted_schema = OFF;
      PRAGMA cell_size_check = ON;
      PRAGMA mmap_size = 0;
      PRAGMA temp_store = MEMORY;
      """
    if !mode.isWriting { return distrust }
    // 64 MB of pages, so that a long import does not spill them into the file before its commit. In WAL mode, which another
    // program may have set and which is left as it is, EXTRA is the same as FULL.
    let writing = """
      PRAGMA foreign_keys = ON;
      PRAGMA synchronous = EXTRA;
      PRAGMA cache_size = -65536;
      """
    return mode == .rebuilding ? distrust + "PRAGMA journal_mode = DELETE;" + writing : distrust + writing
  }
}
