import Ledger
import PolicyModel

/// Reads events with all that a prefix says of them: a few statements, however many events there are.
struct EventReading {
  let connection: Connection
  let names: Names

  func events(_ selection: EventSelection, at size: Int) throws -> [EventHistory] {
    let found = try EventFinding(connection: connection, names: names).things(selection, at: size)
    let scope: Scope = found.isAll ? .all : .some(found.things)
    var histories: [EventHistory] = []
    var places = EventPlaces(count: found.things.count)
    try StepReading(connection: connection, names: names).forEach(scope, at: size) { thing, step in
      switch step {
      case .recorded(let entry, let event):
        places[thing] = histories.count
        histories.append(
          EventHistory(entry: entry, recorded: event, revisions: [], citations: [], rulings: []))
      case .revised(let revision):
        if let place = places[thing] { histories[place].revisions.append(revision) }
      }
    }
    if histories.isEmpty { return [] }
    // Policies are cited in the same table; only what belongs to an event here is kept.
    try CitationReading(connection: connection, names: names).forEach(scope, at: size) { thing, citation in
      if let place = places[thing] { histories[place].citations.append(citation) }
    }
    try addRulings(to: &histories, places, scope, at: size)
    return found.things.compactMap { places[$0].map { histories[$0] } }
  }

  private func addRulings(
    to histories: inout [EventHistory], _ places: EventPlaces, _ scope: Scope, at size: Int
  ) throws {
    let decoding = Decoding(path: connection.path)
    let rows = try scope.rows(
      "thing, entry, verdict, reason", from: "ruling", by: "thing", order: "ruling", at: size, connection)
    defer { rows.reset() }
    while try rows.step() {
      guard let place = places[rows.int(0)] else { continue }
      histories[place].rulings.append(
        RulingRecord(entry: rows.int(1), verdict: try decoding.word(rows, 2), reason: rows.text(3)))
    }
  }
}
