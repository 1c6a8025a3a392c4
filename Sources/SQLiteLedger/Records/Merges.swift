import Ledger
import PolicyModel

/// The merges of actors.
enum MergeTables {
  static let all = [merge]

  static let merge = SQLTable.statements(
    "merge", of: [.actor],
    columns: """
      into_thing INTEGER NOT NULL REFERENCES thing
      reason TEXT
      """, indexes: ["CREATE INDEX merge_by_thing ON merge (thing)"])
}

extension Projector {
  /// Merges an actor into another. Its own rows stay: its names, codes and memberships then belong to the other too.
  func write(_ merged: ActorsMerged, _ thing: Int, at origin: RowOrigin) throws {
    guard try isDefined(thing) else { return }
    try connection.insert(
      into: MergeTables.merge, thing, origin.entry, origin.from, try keys.key(merged.into, at: origin),
      merged.reason)
  }
}

extension SQLiteReader {
  func mergers(at size: Int) throws -> Mergers {
    try connection.brief { try mergers.mergers(at: size) }
  }
}

/// Which actors are one, of each prefix read once in a transaction.
final class MergerCache {
  private let connection: Connection
  private var read: [Int: Mergers] = [:]

  init(_ connection: Connection) {
    self.connection = connection
  }

  func mergers(at size: Int) throws -> Mergers {
    if let mergers = read[size] { return mergers }
    let mergers = Mergers(try merges(at: size))
    read[size] = mergers
    return mergers
  }

  /// Reuses the merges of one prefix for a later one, between which no entry concerns an actor.
  func carry(from size: Int, to newSize: Int) {
    guard let mergers = read[size] else { return }
    read = [newSize: mergers]
  }

  /// Discards what was read, after entries that concern actors.
  func forget() {
    read = [:]
  }

  private func merges(at size: Int) throws -> [CountingMerge] {
    try connection.all(
      """
      SELECT merge.entry, actor.id, other.id, merge.reason
      FROM merge JOIN thing AS actor ON actor.key = merge.thing JOIN thing AS other ON other.key = merge.into_thing
      WHERE \(holds("merge"))
        AND EXISTS (SELECT 1 FROM definition WHERE thing = other.key AND \(holds("definition")))
      ORDER BY merge.entry
      """, size
    ) { row in
      let merge = ActorsMerged(
        actor: ActorID(stored: row.text(1)), into: ActorID(stored: row.text(2)), reason: row.textIfAny(3))
      return CountingMerge(entry: row.int(0), merge: merge)
    }
  }
}
