import Ledger

/// Derives every projection again from the stored entries, in new tables within the file, so that a ledger of an earlier build
/// gets the tables of this one. The entries do not change, except that those of the first version get their acts.
struct Rebuild {
  let connection: Connection
  /// Called after each entry with the number of entries done, and of all.
  var progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }

  func run() throws {
    for view in Views.all.reversed() { try connection.execute("DROP VIEW IF EXISTS \(view.name)") }
    for table in ProjectedTables.all.reversed() {
      try connection.execute("DROP TABLE IF EXISTS \(table.name)")
    }
    let isEarlier = connection.version < 2
    if isEarlier { try giveActs() }
    try derive(findingActs: isEarlier)
  }

  /// Creates the derived tables and fills them.
  /// - Parameter findingActs: whether the acts of the entries are still to be found.
  func derive(findingActs: Bool) throws {
    for statement in Schema.derived { try connection.execute(statement) }
    let index = TextIndex(connection: connection)
    try index.make()
    try index.clear()
    try Views.make(connection)
    try connection.execute("PRAGMA user_version = \(Schema.version)")
    connection.version = Schema.version
    try project(findingActs: findingActs)
  }

  /// Gives the table of a ledger of version 1 the column of acts, at first each entry its own.
  private func giveActs() throws {
    try connection.execute(
      """
      ALTER TABLE entry RENAME TO earlier_entry;
      \(EntryTables.entry.sql)
      INSERT INTO entry
      SELECT sequence, id, kind, version, sequence, recorded_at, recorder, payload, payload_digest, leaf, root
      FROM earlier_entry ORDER BY sequence;
      DROP TABLE earlier_entry;
      """)
  }

  private func project(findingActs: Bool) throws {
    let projector = Projector(connection)
    let size = try connection.newestHead().size
    var acts = EarlierActs()
    // A batch at a time: a projection may look up other entries.
    for start in stride(from: 1, through: size, by: 1000) {
      for entry in try connection.entries(start...min(size, start + 999)) {
        if findingActs { acts.take(entry) }
        if let payload = entry.payload { try projector.take(payload, sequence: entry.sequence) }
        progress(entry.sequence, size)
      }
    }
    if findingActs { try connection.give(acts) }
  }
}
