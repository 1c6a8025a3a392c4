import Ledger
import PolicyModel

/// Which entries count no longer, by which undoing.
enum UndoingTables {
  static let all = [undone]

  static let undone = SQLTable(
    "undone",
    columns: """
      undone INTEGER PRIMARY KEY
      target INTEGER NOT NULL REFERENCES entry CHECK (target < entry)
      entry INTEGER NOT NULL REFERENCES entry
      \(SQLTable.range)
      reason TEXT
      """,
    indexes: [
      "CREATE INDEX undone_by_target ON undone (target)", "CREATE INDEX undone_by_entry ON undone (entry)",
    ])
}

// What an entry that counts no longer spoke of is projected again, wholly, from the entries that do count; so too where the
// undoing of an undoing makes it count again.
extension Projector {
  func write(_ undone: EntryUndone, at origin: RowOrigin) throws {
    guard (1..<origin.entry).contains(undone.entry) else { return }
    try note(try things(spokenOfByEntry: undone.entry, at: origin), entry: origin.entry)
    try change(undone.entry, at: origin) {
      try begin(undone, entry: origin.entry, at: origin)
    }
  }

  /// Changes by `how` which undoings of `entry` count, and does what follows if that undoes it or brings it back.
  private func change(_ entry: Int, at origin: RowOrigin, how: () throws -> Void) throws {
    let before = try isUndone(entry)
    try how()
    guard try isUndone(entry) != before, let payload = try connection.entry(entry)?.payload else { return }
    guard case .entryUndone(let inner) = payload else {
      for thing in try things(spokenOfBy: payload, at: origin) { try projectAgain(thing, at: origin) }
      return
    }
    guard (1..<entry).contains(inner.entry) else { return }
    try change(inner.entry, at: origin) {
      if before { try begin(inner, entry: entry, at: origin) } else { try end(entry, at: origin) }
    }
  }

  private func projectAgain(_ thing: Int, at origin: RowOrigin) throws {
    let space = try connection.first("SELECT space FROM thing WHERE key = ?1", thing) {
      Space(rawValue: $0.text(0))
    }
    for table in [ThingTables.definition] + ((space ?? nil).map(ProjectedTables.about) ?? []) {
      try end(table, of: thing, at: origin)
    }
    for entry in try countingEntries(of: thing, before: origin.entry) {
      guard let payload = try connection.entry(entry)?.payload else { continue }
      let again = RowOrigin(entry: entry, from: origin.from)
      guard try things(spokenOfBy: payload, at: again).first == thing else { continue }
      try project(payload, thing, at: again)
    }
  }

  private func begin(_ undone: EntryUndone, entry: Int, at origin: RowOrigin) throws {
    try connection.insert(into: UndoingTables.undone, undone.entry, entry, origin.from, undone.reason)
  }

  private func end(_ entry: Int, at origin: RowOrigin) throws {
    try connection.run(
      "UPDATE undone SET to_entry = ?2 WHERE entry = ?1 AND to_entry IS NULL", entry, origin.from)
  }

  private func isUndone(_ entry: Int) throws -> Bool {
    try connection.first("SELECT 1 FROM undone WHERE target = ?1 AND to_entry IS NULL", entry) { _ in true }
      ?? false
  }

  /// What an entry speaks of; an undoing speaks of what the entry does that it undoes.
  private func things(spokenOfByEntry entry: Int, at origin: RowOrigin) throws -> [Int] {
    guard let payload = try connection.entry(entry)?.payload else { return [] }
    guard case .entryUndone(let undone) = payload else { return try things(spokenOfBy: payload, at: origin) }
    return (1..<entry).contains(undone.entry) ? try things(spokenOfByEntry: undone.entry, at: origin) : []
  }

  private func countingEntries(of thing: Int, before entry: Int) throws -> [Int] {
    try connection.all(
      """
      SELECT entry FROM entry_thing
      WHERE thing = ?1 AND entry < ?2
        AND NOT EXISTS (SELECT 1 FROM undone WHERE target = entry_thing.entry AND to_entry IS NULL)
      ORDER BY entry
      """, thing, entry
    ) { $0.int(0) }
  }
}
