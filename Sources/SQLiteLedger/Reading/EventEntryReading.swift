import Ledger
import PolicyModel

/// Reads which entries brought what of events: numbers only, of each row that holds.
struct EventEntryReading {
  let connection: Connection
  let names: Names

  func entries(at size: Int) throws -> EntriesOfEvents {
    let things = try names.load(.event)
    var recorded: [EntryOfEvent] = []
    var later: [EntryOfEvent] = []
    var places = EventPlaces(count: things.count)
    func take(_ thing: Int, _ entry: Int) {
      // Policies are cited in the same table.
      guard let place = places[thing], recorded[place].entry != entry else { return }
      later.append(EntryOfEvent(entry: entry, event: recorded[place].event))
    }
    try forEach("event_step", "step", more: "kind = 'recorded'", at: size) { row in
      let (thing, entry) = (row.int(1), row.int(2))
      guard row.int(3) == 1 else { return take(thing, entry) }
      places[thing] = recorded.count
      recorded.append(EntryOfEvent(entry: entry, event: EventID(stored: try names.id(thing))))
    }
    for table in ["citation", "ruling"] {
      try forEach(table, table, more: "0", at: size) { take($0.int(1), $0.int(2)) }
    }
    return EntriesOfEvents(recorded: recorded, later: later)
  }

  /// Gives each row of a table that holds at a prefix: its own number, which is in the column `number`, the thing, the entry,
  /// and `more`.
  private func forEach(
    _ table: String, _ number: String, more: String, at size: Int, _ body: (Statement) throws -> Void
  ) throws {
    try Scope.all.inParts(connection) { part in
      let rows = try part.rows(
        "\(number), thing, entry, \(more)", from: table, by: number, order: part.ordered(by: number),
        at: size,
        connection)
      defer { rows.reset() }
      var (count, last) = (0, 0)
      while try rows.step() {
        try body(rows)
        (count, last) = (count + 1, rows.int(0))
      }
      return count == Scope.most ? last : nil
    }
  }
}
