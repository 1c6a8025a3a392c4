import Ledger
import PolicyModel

/// Finds ids: by how they start, by a name, by a code, by an address.
struct IDReading {
  let connection: Connection

  func ids(startingWith prefix: String, in space: Space, limit: Int, at size: Int) throws -> [String] {
    let statement = try connection.statement(
      """
      SELECT id FROM thing
      WHERE space = ?1 AND id >= ?2 AND id < ?3 AND EXISTS (
        SELECT 1 FROM definition
        WHERE thing = thing.key AND from_entry <= ?5 AND (to_entry IS NULL OR to_entry > ?5))
      ORDER BY id LIMIT ?4
      """)
    // No text that starts with the prefix comes after it followed by the last of all characters.
    try statement.bind(space.rawValue, prefix, prefix + "\u{10FFFF}", max(0, limit), size)
    return try all(statement)
  }

  func actors(named name: String, at size: Int) throws -> [ActorID] {
    let statement = try connection.statement(
      """
      SELECT thing.id FROM actor JOIN thing ON thing.key = actor.thing
      WHERE actor.version IN (
        SELECT version FROM actor WHERE folded = ?1 UNION SELECT version FROM actor_alias WHERE folded = ?1)
        AND actor.from_entry <= ?2 AND (actor.to_entry IS NULL OR actor.to_entry > ?2)
      ORDER BY thing.id
      """)
    try statement.bind(Folded.key(name), size)
    return try all(statement).map { ActorID(stored: $0) }
  }

  /// SQLite's NOCASE takes the letters A–Z for those a–z and no others, as `Code.same` does.
  func actors(coded code: String, at size: Int) throws -> [ActorID] {
    let statement = try connection.statement(
      """
      SELECT thing.id FROM actor JOIN thing ON thing.key = actor.thing
      WHERE actor.version IN (SELECT version FROM actor_code WHERE code = ?1 COLLATE NOCASE)
        AND actor.from_entry <= ?2 AND (actor.to_entry IS NULL OR actor.to_entry > ?2)
      ORDER BY thing.id
      """)
    try statement.bind(code, size)
    return try all(statement).map { ActorID(stored: $0) }
  }

  /// The actors that by themselves name one of these as a successor.
  func predecessors(of actors: [ActorID], at size: Int) throws -> [ActorID] {
    let statement = try connection.statement(
      """
      SELECT thing.id FROM actor JOIN thing ON thing.key = actor.thing
      WHERE actor.version IN (
        SELECT version FROM actor_successor WHERE successor IN (
          SELECT key FROM thing WHERE space = 'actor' AND id IN (SELECT value FROM json_each(?1))))
        AND actor.from_entry <= ?2 AND (actor.to_entry IS NULL OR actor.to_entry > ?2)
      ORDER BY thing.id
      """)
    try statement.bind(json(actors), size)
    return try all(statement).map { ActorID(stored: $0) }
  }

  /// The actors that by themselves belong to one of these.
  func members(of groups: [ActorID], at size: Int) throws -> [ActorID] {
    let statement = try connection.statement(
      """
      SELECT thing.id FROM actor JOIN thing ON thing.key = actor.thing
      WHERE actor.version IN (
        SELECT version FROM actor_membership WHERE of_thing IN (
          SELECT key FROM thing WHERE space = 'actor' AND id IN (SELECT value FROM json_each(?1))))
        AND actor.from_entry <= ?2 AND (actor.to_entry IS NULL OR actor.to_entry > ?2)
      ORDER BY thing.id
      """)
    try statement.bind(json(groups), size)
    return try all(statement).map { ActorID(stored: $0) }
  }

  func policies(issuedBy actors: [ActorID], at size: Int) throws -> [PolicyID] {
    try policies(with: "issuer", in: .actor, actors, at: size)
  }

  func policies(about topics: [TopicID], at size: Int) throws -> [PolicyID] {
    try policies(with: "topic", in: .topic, topics, at: size)
  }

  /// The policies of which a column names one of these.
  private func policies<Of>(
    with column: String, in space: Space, _ ids: [ID<Of>], at size: Int
  ) throws -> [PolicyID] {
    let statement = try connection.statement(
      """
      SELECT thing.id FROM policy JOIN thing ON thing.key = policy.thing
      WHERE policy.\(column) IN (
        SELECT key FROM thing WHERE space = ?3 AND id IN (SELECT value FROM json_each(?1)))
        AND policy.from_entry <= ?2 AND (policy.to_entry IS NULL OR policy.to_entry > ?2)
      ORDER BY thing.id
      """)
    try statement.bind(json(ids), size, space.rawValue)
    return try all(statement).map { PolicyID(stored: $0) }
  }

  /// An id holds nothing that JSON would have escaped.
  private func json<Of>(_ ids: [ID<Of>]) -> String {
    ids.isEmpty ? "[]" : "[\"" + ids.map(\.text).joined(separator: "\",\"") + "\"]"
  }

  func source(url: String, at size: Int) throws -> SourceID? {
    let statement = try connection.statement(
      """
      SELECT thing.id FROM source JOIN thing ON thing.key = source.thing
      WHERE source.url = ?1 AND source.from_entry <= ?2 AND (source.to_entry IS NULL OR source.to_entry > ?2)
      ORDER BY source.defined LIMIT 1
      """)
    try statement.bind(url, size)
    return try all(statement).first.map { SourceID(stored: $0) }
  }

  /// The events that are there with a citation of a source.
  func events(citing source: SourceID, at size: Int) throws -> [EventID] {
    let statement = try connection.statement(
      """
      SELECT id FROM thing WHERE space = 'event' AND key IN (
        SELECT thing FROM citation WHERE source = (SELECT key FROM thing WHERE space = 'source' AND id = ?1)
          AND from_entry <= ?2 AND (to_entry IS NULL OR to_entry > ?2))
        AND EXISTS (
          SELECT 1 FROM event_step WHERE thing = thing.key AND kind = 'recorded'
            AND from_entry <= ?2 AND (to_entry IS NULL OR to_entry > ?2))
      ORDER BY id
      """)
    try statement.bind(source.text, size)
    return try all(statement).map { EventID(stored: $0) }
  }

  private func all(_ statement: Statement) throws -> [String] {
    defer { statement.reset() }
    var ids: [String] = []
    while try statement.step() { ids.append(statement.text(0)) }
    return ids
  }
}
