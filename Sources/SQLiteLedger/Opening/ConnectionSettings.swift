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
    configuration.readonly = mode == .reading
    configuration.foreignKeysEnabled = mode == .writing
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
    return switch mode {
    case .reading: distrust
    case .writing:
      // 64 MB of pages, lest a long import spill them into the file before its commit.
      distrust + """
        PRAGMA journal_mode = DELETE;
        PRAGMA synchronous = EXTRA;
        PRAGMA cache_size = -65536;
        """
    }
  }
}
