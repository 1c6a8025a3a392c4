/// The journal mode of a file: Dateline's own, or one that another program has set.
struct JournalMode {
  private let name: String?

  init(_ connection: Connection) {
    guard let row = try? connection.statement("PRAGMA journal_mode"), (try? row.bind()) != nil else {
      name = nil
      return
    }
    defer { row.reset() }
    name = (try? row.step()) == true ? row.text(0) : nil
  }

  var isWAL: Bool { name == "wal" }

  /// What should be known of it.
  var notes: [String] {
    isWAL
      ? [
        "another program set the journal mode to WAL: while it is in use, the newest entries lie in the file that ends in -wal beside it"
      ] : []
  }
}
