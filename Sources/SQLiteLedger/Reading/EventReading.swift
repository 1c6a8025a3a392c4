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
    var places = Places()
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
    to histories: inout [EventHistory], _ places: Places, _ scope: Scope, at size: Int
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

/// Where the history of each event stands, by the event's number: an array, for the numbers lie close together.
private struct Places {
  private var places: [Int32] = []
  /// Of numbers that lie far apart, as in a file that somebody made up.
  private var far: [Int: Int] = [:]

  subscript(thing: Int) -> Int? {
    get {
      guard places.indices.contains(thing), places[thing] >= 0 else { return far[thing] }
      return Int(places[thing])
    }
    set {
      guard let newValue else { return }
      if thing < 0 || thing > 8 * (places.count + (1 << 20)) {
        far[thing] = newValue
        return
      }
      if thing >= places.count {
        places.append(contentsOf: repeatElement(-1, count: thing + thing / 2 + 1 - places.count))
      }
      places[thing] = Int32(newValue)
    }
  }
}
