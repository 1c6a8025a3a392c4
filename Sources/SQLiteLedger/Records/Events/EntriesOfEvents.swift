import Ledger
import PolicyModel

extension SQLiteReader {
  /// Which entries brought what of events: numbers only, of each row that holds.
  func entriesOfEvents(at size: Int) throws -> EntriesOfEvents {
    try connection.brief {
      let things = try ids.load(.event)
      var recorded: [EntryOfEvent] = []
      var later: [EntryOfEvent] = []
      var positions = EventPositions(count: things.count)
      for table in [EventTables.step, CitationTables.citation, RulingTables.ruling] {
        let isRecord = table.name == EventTables.step.name ? "kind = 'recorded'" : "0"
        let columns = "\(table.key), thing, entry, \(isRecord)"
        try Scope.all.forEachRow(of: table, columns, at: size, connection) { row in
          let (thing, entry) = (row.int(1), row.int(2))
          if row.int(3) == 1 {
            positions[thing] = recorded.count
            recorded.append(EntryOfEvent(entry: entry, event: EventID(stored: try ids.id(thing))))
          } else if let position = positions[thing], recorded[position].entry != entry {
            // Policies are cited in the same table.
            later.append(EntryOfEvent(entry: entry, event: recorded[position].event))
          }
        }
      }
      return EntriesOfEvents(recorded: recorded, later: later)
    }
  }
}
