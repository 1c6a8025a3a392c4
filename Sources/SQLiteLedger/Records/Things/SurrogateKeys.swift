import PolicyModel

/// Gives the numbers under which ids and words are kept, in the order in which they appear.
///
/// What it remembers is true within one transaction only: a rollback takes numbers back.
final class SurrogateKeys {
  private let connection: Connection
  private var things: [Space: [String: Int]] = [:]
  private var words: [String: Int] = [:]

  init(_ connection: Connection) {
    self.connection = connection
  }

  /// The number of an id; a new one where it appears for the first time, at `origin`.
  func key(_ space: Space, _ id: String, at origin: RowOrigin) throws -> Int {
    if let key = things[space]?[id] { return key }
    let known = try connection.first(
      "SELECT key FROM thing WHERE space = ?1 AND id = ?2", space.rawValue, id
    ) { $0.int(0) }
    let key = try known ?? connection.insert(into: ThingTables.thing, space.rawValue, id, origin.from)
    // An import of any size must fit into memory.
    if let count = things[space]?.count, count >= SurrogateKeys.most { things[space] = nil }
    things[space, default: [:]][id] = key
    return key
  }

  private static let most = 20_000

  /// The number of the name of a policy's status or attribute.
  func key(_ word: Key) throws -> Int {
    let text = word.description
    if let key = words[text] { return key }
    let known = try connection.first("SELECT key FROM word WHERE text = ?1", text) { $0.int(0) }
    let key = try known ?? connection.insert(into: ThingTables.word, text)
    words[text] = key
    return key
  }
}

extension SurrogateKeys {
  func key(_ id: ActorID, at origin: RowOrigin) throws -> Int { try key(.actor, id.text, at: origin) }
  func key(_ id: PolicyID, at origin: RowOrigin) throws -> Int { try key(.policy, id.text, at: origin) }
  func key(_ id: TopicID, at origin: RowOrigin) throws -> Int { try key(.topic, id.text, at: origin) }
  func key(_ id: SourceID, at origin: RowOrigin) throws -> Int { try key(.source, id.text, at: origin) }
  func key(_ id: EventID, at origin: RowOrigin) throws -> Int { try key(.event, id.text, at: origin) }
}
