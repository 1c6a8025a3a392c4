import Ledger
import PolicyModel

/// Reads which actors are one, of each prefix once in a transaction.
final class MergeReading {
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

  /// After entries that make nobody another's: what holds at the prefix before them holds after them.
  func carry(from size: Int, to newSize: Int) {
    guard let mergers = read[size] else { return }
    read = [newSize: mergers]
  }

  /// After entries that may.
  func forget() {
    read = [:]
  }

  private func merges(at size: Int) throws -> [CountingMerge] {
    let statement = try connection.statement(
      """
      SELECT merge.entry, actor.id, other.id, merge.reason
      FROM merge JOIN thing AS actor ON actor.key = merge.thing JOIN thing AS other ON other.key = merge.into_thing
      WHERE merge.from_entry <= ?1 AND (merge.to_entry IS NULL OR merge.to_entry > ?1)
        AND EXISTS (
          SELECT 1 FROM definition
          WHERE thing = other.key AND from_entry <= ?1 AND (to_entry IS NULL OR to_entry > ?1))
      ORDER BY merge.entry
      """)
    try statement.bind(size)
    defer { statement.reset() }
    var merges: [CountingMerge] = []
    while try statement.step() {
      let merge = ActorsMerged(
        actor: ActorID(stored: statement.text(1)), into: ActorID(stored: statement.text(2)),
        reason: statement.textIfAny(3))
      merges.append(CountingMerge(entry: statement.int(0), merge: merge))
    }
    return merges
  }
}
