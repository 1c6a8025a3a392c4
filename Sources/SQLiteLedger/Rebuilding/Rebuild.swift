import Ledger

/// Derives every projection again from the stored entries.
struct Rebuild {
  let connection: Connection

  func run() throws {
    // A ledger of an earlier build has no index of words yet, or other views.
    let index = TextIndex(connection: connection)
    try index.make()
    try index.clear()
    try Views.make(connection)
    try connection.execute(ActorTables.codeIndex)
    for table in Schema.projections { try connection.execute("DELETE FROM \(table.name)") }
    try connection.execute(ReadingIndexes.sql)
    let projector = Projector(connection)
    let size = try HeadReading(connection: connection).newest().size
    let reading = EntryReading(connection: connection)
    // A batch at a time: a projection may look up other entries.
    for start in stride(from: 1, through: size, by: 1000) {
      for entry in try reading.entries(start...min(size, start + 999)) {
        if let payload = entry.payload { try projector.take(payload, sequence: entry.sequence) }
      }
    }
  }
}
