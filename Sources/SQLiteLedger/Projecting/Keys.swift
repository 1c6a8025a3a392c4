import PolicyModel

/// The numbers under which ids and words are kept, given in the order in which they appear.
///
/// What it remembers is true within one transaction only: a rollback takes numbers back.
final class Keys {
  private let connection: Connection
  private var things: [Space: [String: Int]] = [:]
  private var words: [String: Int] = [:]

  init(_ connection: Connection) {
    self.connection = connection
  }

  /// The number of an id; a new one where it appears for the first time, at `place`.
  func key(_ space: Space, _ id: String, at place: Place) throws -> Int {
    if let key = things[space]?[id] { return key }
    let key = try known(space, id) ?? added(space, id, at: place)
    // An import of any size must fit into memory.
    if let count = things[space]?.count, count >= Keys.most { things[space] = nil }
    things[space, default: [:]][id] = key
    return key
  }

  private static let most = 20_000

  /// The number of the name of a policy's status or attribute.
  func key(_ word: Key) throws -> Int {
    let text = word.description
    if let key = words[text] { return key }
    let key = try known(word: text) ?? added(word: text)
    words[text] = key
    return key
  }

  private func known(_ space: Space, _ id: String) throws -> Int? {
    let statement = try connection.statement("SELECT key FROM thing WHERE space = ?1 AND id = ?2")
    try statement.bind(space.rawValue, id)
    defer { statement.reset() }
    return try statement.step() ? statement.int(0) : nil
  }

  private func added(_ space: Space, _ id: String, at place: Place) throws -> Int {
    try connection.statement("INSERT INTO thing (space, id, entry) VALUES (?1, ?2, ?3)")
      .run(space.rawValue, id, place.from)
    return connection.lastRow
  }

  private func known(word: String) throws -> Int? {
    let statement = try connection.statement("SELECT key FROM word WHERE text = ?1")
    try statement.bind(word)
    defer { statement.reset() }
    return try statement.step() ? statement.int(0) : nil
  }

  private func added(word: String) throws -> Int {
    try connection.statement("INSERT INTO word (text) VALUES (?1)").run(word)
    return connection.lastRow
  }
}

extension Keys {
  func key(_ id: ActorID, at place: Place) throws -> Int { try key(.actor, id.text, at: place) }
  func key(_ id: PolicyID, at place: Place) throws -> Int { try key(.policy, id.text, at: place) }
  func key(_ id: TopicID, at place: Place) throws -> Int { try key(.topic, id.text, at: place) }
  func key(_ id: SourceID, at place: Place) throws -> Int { try key(.source, id.text, at: place) }
  func key(_ id: EventID, at place: Place) throws -> Int { try key(.event, id.text, at: place) }
}
