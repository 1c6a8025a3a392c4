import Ledger
import PolicyModel

/// Reads entries as they were stored.
struct EntryReading {
  let connection: Connection

  func entries(_ range: ClosedRange<Int>) throws -> [Entry] {
    var entries: [Entry] = []
    var first = range.lowerBound
    while first <= range.upperBound {
      let last = min(range.upperBound, first + Scope.most - 1)
      let count = entries.count
      try read(first...last, &entries)
      if entries.count == count { break }
      first = last + 1
      try connection.pause()
    }
    return entries
  }

  private func read(_ range: ClosedRange<Int>, _ entries: inout [Entry]) throws {
    let statement = try Statement.entries(connection)
    try statement.bind(range.lowerBound, range.upperBound)
    defer { statement.reset() }
    while try statement.step() {
      var entry = try statement.entry(path: connection.path)
      if let text = entry.payloadText {
        entry.payload = try StoredPayload.read(
          Array(text.utf8), kind: entry.kind, version: entry.version, sequence: entry.sequence)
      }
      entries.append(entry)
    }
  }

  func entry(_ sequence: Int) throws -> Entry? {
    try entries(sequence...sequence).first
  }

  func entries(ofAct act: Int, at size: Int) throws -> [Int] {
    let statement = try connection.statement(
      """
      SELECT sequence FROM entry WHERE sequence = ?1 AND act = ?1 AND sequence <= ?2
      UNION ALL SELECT sequence FROM entry WHERE act = ?1 AND act < sequence AND sequence <= ?2
      ORDER BY sequence
      """)
    try statement.bind(act, size)
    defer { statement.reset() }
    var entries: [Int] = []
    while try statement.step() { entries.append(statement.int(0)) }
    return entries
  }

  func entries(of id: String, in space: Space, at size: Int) throws -> [Int] {
    let statement = try connection.statement(
      """
      SELECT entry_thing.entry FROM thing JOIN entry_thing ON entry_thing.thing = thing.key
      WHERE thing.space = ?1 AND thing.id = ?2 AND entry_thing.entry <= ?3
      ORDER BY entry_thing.entry
      """)
    try statement.bind(space.rawValue, id, size)
    defer { statement.reset() }
    var entries: [Int] = []
    while try statement.step() { entries.append(statement.int(0)) }
    return entries
  }

  func digest(ofOnlyEntryOf id: String, in space: Space, at size: Int) throws -> Digest? {
    let statement = try connection.statement(
      """
      SELECT entry.payload_digest
      FROM thing JOIN entry_thing ON entry_thing.thing = thing.key JOIN entry ON entry.sequence = entry_thing.entry
      WHERE thing.space = ?1 AND thing.id = ?2 AND entry_thing.entry <= ?3
      LIMIT 2
      """)
    try statement.bind(space.rawValue, id, size)
    defer { statement.reset() }
    guard try statement.step() else { return nil }
    let digest = statement.digest(0)
    return try statement.step() ? nil : digest
  }
}

extension Statement {
  /// The entries of a range; columns as `entry(path:)` reads them, and after them digest, leaf, root and act. In a file
  /// of the first schema version each is said to be its own act.
  static func entries(_ connection: Connection) throws -> Statement {
    try connection.statement(
      """
      SELECT sequence, id, kind, version, recorded_at, recorder, payload, payload_digest, leaf, root,
        \(connection.version < 2 ? "sequence" : "act")
      FROM entry WHERE sequence BETWEEN ?1 AND ?2 ORDER BY sequence
      """)
  }

  /// The entry of this row, without what its payload means.
  func entry(path: String) throws -> Entry {
    let sequence = int(0)
    guard let kind = EntryKind(rawValue: text(2)) else {
      throw LedgerFileProblem.nonsense("entry \(sequence) is of no known kind", path: path)
    }
    return Entry(
      sequence: sequence, id: text(1), kind: kind, version: int(3), act: int(10),
      recordedAt: Timestamp(seconds: int(4)), recorder: text(5), payload: nil, payloadText: textIfAny(6))
  }
}
