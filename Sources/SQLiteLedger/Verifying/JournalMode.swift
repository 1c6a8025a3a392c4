/// The journal mode of a file: Dateline's own, or one that another program has set.
struct JournalMode {
  private let name: String?

  init(_ connection: Connection) {
    name = try? connection.first("PRAGMA journal_mode") { $0.text(0) }
  }

  var isWAL: Bool { name == "wal" }

  /// What a user should know about it.
  var notes: [String] {
    isWAL
      ? [
        "another program set the journal mode to WAL: while it is in use, the newest entries lie in the file that ends in -wal beside it"
      ] : []
  }
}
