import EDTF
import Ledger
import PolicyModel

extension SQLiteReader {
  /// The numbers of the events that a selection means, in the order of their ids, and whether they are all that there are.
  func things(_ selection: EventSelection, at size: Int) throws -> (things: [Int], isAll: Bool) {
    switch selection {
    case .all: return (try ids.load(.event), true)
    case .some(let events): return (try ids.things(.event, events.map(\.text)), false)
    case .touching(let policies):
      // What a revision does to an effect touches its policy, also where it takes the effect out.
      return try events(with: "effect", "part.policy IN \(list)", policies, in: .policy, at: size)
    case .withParticipants(let actors):
      return try events(
        with: "participant", "part.actor IN \(list) AND NOT part.removed", actors, in: .actor, at: size)
    case .withParticipantsBetween(let actors, let from, let to):
      return try events(
        with: "participant", "part.actor IN \(list) AND NOT part.removed AND \(datedBetween)", actors,
        in: .actor, from.number, to.number, at: size)
    case .citing(let sources):
      // The citations of reviews are in the same table; a policy has no step.
      let citing = "SELECT thing FROM citation WHERE source IN \(list) AND \(holds("citation"))"
      return try events("space = 'event' AND key IN (\(citing))", sources, in: .source, at: size)
    case .relating(let events, let types):
      let words = types.map { "'\($0.rawValue)'" }.joined(separator: ", ")
      return try self.events(
        with: "relation", "part.event IN \(list) AND part.type IN (\(words)) AND NOT part.removed", events,
        in: .event, at: size)
    case .withModality(let modality):
      let said = "SELECT thing FROM event_step WHERE modality = ?2 AND \(holds("event_step"))"
      return (try found("key IN (\(said))", modality.rawValue, at: size), false)
    }
  }

  /// The numbers of the named things, which are the parameter `?2`.
  private var list: String { "(SELECT value FROM json_each(?2))" }

  /// That some version of an event may lie in the days `?3` to `?4`: a revision may have moved the date.
  private var datedBetween: String {
    """
    EXISTS (
      SELECT 1 FROM event_step AS dated
      WHERE dated.thing = step.thing AND dated.date IS NOT NULL AND \(holds("dated"))
        AND (dated.latest_day IS NULL OR dated.latest_day >= ?3)
        AND (dated.earliest_day IS NULL OR dated.earliest_day <= ?4))
    """
  }

  /// The events of which a step has a row in `part` that meets a condition.
  private func events<Of, each Value: SQLValue>(
    with part: String, _ condition: String, _ named: [ID<Of>], in space: Space, _ values: repeat each Value,
    at size: Int
  ) throws -> (things: [Int], isAll: Bool) {
    try events(
      """
      key IN (
        SELECT step.thing FROM \(part) AS part JOIN event_step AS step ON step.step = part.step
        WHERE \(condition) AND \(holds("step")))
      """, named, in: space, repeat each values, at: size)
  }

  /// The events that meet a condition on some named things.
  private func events<Of, each Value: SQLValue>(
    _ condition: String, _ named: [ID<Of>], in space: Space, _ values: repeat each Value, at size: Int
  ) throws -> (things: [Int], isAll: Bool) {
    // A key path in a function that is generic over a pack crashes when it is made (Swift 6.3).
    let numbers = try ids.things(space, named.map { $0.text })
    if numbers.isEmpty { return ([], false) }
    return (try found(condition, Scope.json(numbers), repeat each values, at: size), false)
  }

  /// The numbers of the events that meet a condition, of which the ids are kept.
  private func found<each Value: SQLValue>(
    _ condition: String, _ value: String, _ values: repeat each Value, at size: Int
  ) throws -> [Int] {
    try connection.all(
      "SELECT key, id FROM thing WHERE \(condition) ORDER BY id", size, value, repeat each values
    ) { row in
      ids.keep(row.text(1), of: row.int(0), in: .event)
      return row.int(0)
    }
  }
}
