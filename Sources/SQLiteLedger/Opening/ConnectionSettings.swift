import CSQLite
import GRDB

/// How connections are set: a ledger is opened as a file that a stranger may have sent, and a commit that returned
/// survives power loss.
enum ConnectionSettings {
  /// How many seconds one waits for another who writes.
  static let patience = 20.0

  /// The settings of a connection that reads or writes the ledger shown as `path`.
  static func configuration(for mode: OpeningMode, path: String) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = !mode.isWriting
    configuration.foreignKeysEnabled = mode.isWriting
    configuration.busyMode = .timeout(patience)
    configuration.prepareDatabase { database in
      guard let handle = database.sqliteConnection else { return }
      guard dateline_sqlite3_defend(handle) == SQLITE_OK else {
        throw LedgerFileProblem.last(of: handle, sql: nil, path: path)
      }
      guard sqlite3_exec(handle, pragmas(for: mode), nil, nil, nil) == SQLITE_OK else {
        throw LedgerFileProblem.last(of: handle, sql: pragmas(for: mode), path: path)
      }
    }
    return configuration
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
      PRAGMA synchronous = EXTRA;
      PRAGMA cache_size = -65536;
      """
    return mode == .rebuilding ? distrust + "PRAGMA journal_mode = DELETE;" + writing : distrust + writing
  }
}
