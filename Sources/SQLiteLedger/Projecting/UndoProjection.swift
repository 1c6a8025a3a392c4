import Ledger
import PolicyModel

/// Projects undoings: what an entry that counts no longer spoke of is projected again, wholly, from the entries that
/// do count; so too where the undoing of an undoing makes it count again.
struct UndoProjection {
  let connection: Connection
  let projector: Projector

  func take(_ undone: EntryUndone, at place: Place) throws {
    guard (1..<place.entry).contains(undone.entry) else { return }
    try projector.note(try things(spokenOfByEntry: undone.entry, at: place), entry: place.entry)
    try change(undone.entry, at: place) {
      try begin(undone, entry: place.entry, at: place)
    }
  }

  /// Changes by `how` which undoings of `entry` count, and does what follows if that undoes it or brings it back.
  private func change(_ entry: Int, at place: Place, how: () throws -> Void) throws {
    let before = try isUndone(entry)
    try how()
    guard try isUndone(entry) != before else { return }
    guard let payload = try payload(of: entry) else { return }
    guard case .entryUndone(let inner) = payload else {
      for thing in try projector.things(spokenOfBy: payload, at: place) { try projectAgain(thing, at: place) }
      return
    }
    guard (1..<entry).contains(inner.entry) else { return }
    try change(inner.entry, at: place) {
      if before { try begin(inner, entry: entry, at: place) } else { try end(entry, at: place) }
    }
  }

  private func projectAgain(_ thing: Int, at place: Place) throws {
    let lives = Lives(connection: connection)
    for table in ["definition"] + (try space(of: thing)?.tables ?? []) {
      try lives.end(table, of: thing, at: place)
    }
    for entry in try countingEntries(of: thing, before: place.entry) {
      guard let payload = try payload(of: entry) else { continue }
      let again = Place(entry: entry, from: place.from)
      guard try projector.things(spokenOfBy: payload, at: again).first == thing else { continue }
      try projector.project(payload, thing, at: again)
    }
  }

  private func begin(_ undone: EntryUndone, entry: Int, at place: Place) throws {
    try connection.statement("INSERT INTO undone (target, entry, from_entry, reason) VALUES (?1, ?2, ?3, ?4)")
      .run(undone.entry, entry, place.from, undone.reason)
  }

  private func end(_ entry: Int, at place: Place) throws {
    try connection.statement("UPDATE undone SET to_entry = ?2 WHERE entry = ?1 AND to_entry IS NULL")
      .run(entry, place.from)
  }
}

// MARK: - Looking up

extension UndoProjection {
  private func isUndone(_ entry: Int) throws -> Bool {
    let statement = try connection.statement("SELECT 1 FROM undone WHERE target = ?1 AND to_entry IS NULL")
    try statement.bind(entry)
    defer { statement.reset() }
    return try statement.step()
  }

  private func payload(of entry: Int) throws -> Payload? {
    try EntryReading(connection: connection).entry(entry)?.payload
  }

  /// What an entry speaks of; an undoing speaks of what the entry does that it undoes.
  private func things(spokenOfByEntry entry: Int, at place: Place) throws -> [Int] {
    guard let payload = try payload(of: entry) else { return [] }
    guard case .entryUndone(let undone) = payload else {
      return try projector.things(spokenOfBy: payload, at: place)
    }
    return (1..<entry).contains(undone.entry) ? try things(spokenOfByEntry: undone.entry, at: place) : []
  }

  private func space(of thing: Int) throws -> Space? {
    let statement = try connection.statement("SELECT space FROM thing WHERE key = ?1")
    try statement.bind(thing)
    defer { statement.reset() }
    return try statement.step() ? Space(rawValue: statement.text(0)) : nil
  }

  private func countingEntries(of thing: Int, before entry: Int) throws -> [Int] {
    let statement = try connection.statement(
      """
      SELECT entry FROM entry_thing
      WHERE thing = ?1 AND entry < ?2
        AND NOT EXISTS (SELECT 1 FROM undone WHERE target = entry_thing.entry AND to_entry IS NULL)
      ORDER BY entry
      """)
    try statement.bind(thing, entry)
    defer { statement.reset() }
    var entries: [Int] = []
    while try statement.step() { entries.append(statement.int(0)) }
    return entries
  }
}
