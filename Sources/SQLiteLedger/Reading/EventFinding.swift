import EDTF
import Ledger
import PolicyModel

/// Finds the events that a selection means.
struct EventFinding {
  let connection: Connection
  let names: Names

  /// The numbers of the events in the order of their ids, and whether they are all that there are.
  func things(_ selection: EventSelection, at size: Int) throws -> (things: [Int], isAll: Bool) {
    switch selection {
    case .all: return (try names.load(.event), true)
    case .some(let ids): return (try names.things(.event, ids.map(\.text)), false)
    case .touching(let policies):
      let things = try names.things(.policy, policies.map(\.text))
      return (try events(with: "effect", "policy", in: things, types: nil, at: size), false)
    case .withParticipants(let actors):
      let things = try names.things(.actor, actors.map(\.text))
      return (try events(with: "participant", "actor", in: things, types: nil, at: size), false)
    case .withParticipantsBetween(let actors, let from, let to):
      let things = try names.things(.actor, actors.map(\.text))
      return (try events(withParticipants: things, from, to, at: size), false)
    case .citing(let sources):
      return (try events(citing: try names.things(.source, sources.map(\.text)), at: size), false)
    case .relating(let events, let types):
      let things = try names.things(.event, events.map(\.text))
      return (try self.events(with: "relation", "event", in: things, types: types, at: size), false)
    case .withModality(let modality): return (try events(withModality: modality, at: size), false)
    }
  }

  private func events(withModality modality: Modality, at size: Int) throws -> [Int] {
    let statement = try connection.statement(
      """
      SELECT key, id FROM thing WHERE key IN (
        SELECT thing FROM event_step
        WHERE modality = ?2 AND from_entry <= ?1 AND (to_entry IS NULL OR to_entry > ?1))
      ORDER BY id
      """)
    try statement.bind(size, modality.rawValue)
    return try found(statement)
  }

  private func events(
    withParticipants actors: [Int], _ from: Day, _ to: Day, at size: Int
  ) throws -> [Int] {
    if actors.isEmpty { return [] }
    // A revision may have moved the date: what any version dates so is found.
    let statement = try connection.statement(
      """
      SELECT key, id FROM thing WHERE key IN (
        SELECT step.thing FROM participant JOIN event_step AS step ON step.step = participant.step
        WHERE participant.actor IN (SELECT value FROM json_each(?2)) AND NOT participant.removed
          AND step.from_entry <= ?1 AND (step.to_entry IS NULL OR step.to_entry > ?1)
          AND EXISTS (
            SELECT 1 FROM event_step AS dated
            WHERE dated.thing = step.thing AND dated.date IS NOT NULL
              AND dated.from_entry <= ?1 AND (dated.to_entry IS NULL OR dated.to_entry > ?1)
              AND (dated.latest_day IS NULL OR dated.latest_day >= ?3)
              AND (dated.earliest_day IS NULL OR dated.earliest_day <= ?4)))
      ORDER BY id
      """)
    try statement.bind(size, Scope.json(actors), from.number, to.number)
    return try found(statement)
  }

  private func events(citing sources: [Int], at size: Int) throws -> [Int] {
    if sources.isEmpty { return [] }
    // The citations of reviews are in the same table; a policy has no step.
    let statement = try connection.statement(
      """
      SELECT key, id FROM thing WHERE space = 'event' AND key IN (
        SELECT thing FROM citation WHERE source IN (SELECT value FROM json_each(?2))
          AND from_entry <= ?1 AND (to_entry IS NULL OR to_entry > ?1))
      ORDER BY id
      """)
    try statement.bind(size, Scope.json(sources))
    return try found(statement)
  }

  private func events(
    with part: String, _ column: String, in things: [Int], types: [RelationType]?, at size: Int
  ) throws -> [Int] {
    if things.isEmpty { return [] }
    // What a revision does to an effect touches its policy, also where it takes the effect out.
    let isThere = part == "effect" ? "" : "AND NOT part.removed"
    let typed = types == nil ? "" : "AND part.type IN (SELECT value FROM json_each(?3))"
    let statement = try connection.statement(
      """
      SELECT key, id FROM thing WHERE key IN (
        SELECT step.thing FROM \(part) AS part JOIN event_step AS step ON step.step = part.step
        WHERE part.\(column) IN (SELECT value FROM json_each(?2)) \(typed) \(isThere)
          AND step.from_entry <= ?1 AND (step.to_entry IS NULL OR step.to_entry > ?1))
      ORDER BY id
      """)
    if let types {
      let words = types.map { "\"\($0.rawValue)\"" }.joined(separator: ",")
      try statement.bind(size, Scope.json(things), "[\(words)]")
    } else {
      try statement.bind(size, Scope.json(things))
    }
    return try found(statement)
  }

  /// The numbers that a statement gives, each with its id.
  private func found(_ statement: Statement) throws -> [Int] {
    defer { statement.reset() }
    var events: [Int] = []
    while try statement.step() {
      events.append(statement.int(0))
      names.keep(statement.text(1), of: statement.int(0), in: .event)
    }
    return events
  }
}
