import PolicyModel

/// The ids and words behind the numbers, each read once in a transaction.
final class Names {
  private let connection: Connection
  private var ids: [String?] = []
  /// Those of great numbers.
  private var far: [Int: String] = [:]
  /// How often an id was kept since they were forgotten.
  private var kept = 0
  private var keys: [Int: Key] = [:]

  init(_ connection: Connection) {
    self.connection = connection
  }

  /// The id of a thing.
  func id(_ thing: Int) throws -> String {
    if ids.indices.contains(thing), let id = ids[thing] { return id }
    if let id = far[thing] { return id }
    let statement = try connection.statement("SELECT id FROM thing WHERE key = ?1")
    try statement.bind(thing)
    defer { statement.reset() }
    guard try statement.step() else {
      throw LedgerFileProblem.nonsense("there is no id \(thing)", path: connection.path)
    }
    let id = statement.text(0)
    keep(id, of: thing)
    return id
  }

  /// Reads all ids of a space at once.
  /// - Returns: their numbers, in the order of the ids.
  func load(_ space: Space) throws -> [Int] {
    let statement = try connection.statement("SELECT key, id FROM thing WHERE space = ?1 ORDER BY id")
    try statement.bind(space.rawValue)
    defer { statement.reset() }
    var things: [Int] = []
    while try statement.step() {
      things.append(statement.int(0))
      keep(statement.text(1), of: statement.int(0))
    }
    return things
  }

  /// The numbers of ids, in the order of the ids; those that there are not are passed over.
  func things(_ space: Space, _ ids: [String]) throws -> [Int] {
    let ids = Set(ids).sorted()
    if ids.count > Names.many { return try list(space, ids) }
    let statement = try connection.statement("SELECT key FROM thing WHERE space = ?1 AND id = ?2")
    defer { statement.reset() }
    var things: [Int] = []
    for id in ids {
      try statement.bind(space.rawValue, id)
      guard try statement.step() else { continue }
      things.append(statement.int(0))
      keep(id, of: statement.int(0))
    }
    return things
  }

  /// With more ids than this one statement for all is quicker than one for each.
  private static let many = 64

  private func list(_ space: Space, _ ids: [String]) throws -> [Int] {
    let statement = try connection.statement(
      """
      SELECT key, id FROM thing WHERE space = ?1 AND id IN (SELECT value FROM json_each(?2)) ORDER BY id
      """)
    // An id holds nothing that JSON would have escaped.
    try statement.bind(space.rawValue, "[\"" + ids.joined(separator: "\",\"") + "\"]")
    defer { statement.reset() }
    var things: [Int] = []
    while try statement.step() {
      things.append(statement.int(0))
      keep(statement.text(1), of: statement.int(0))
    }
    return things
  }

  /// The name of a policy's status or attribute.
  func key(_ word: Int) throws -> Key {
    if let key = keys[word] { return key }
    let statement = try connection.statement("SELECT text FROM word WHERE key = ?1")
    try statement.bind(word)
    defer { statement.reset() }
    guard try statement.step(), let key = Key(statement.text(0)) else {
      throw LedgerFileProblem.nonsense("there is no word \(word)", path: connection.path)
    }
    keys[word] = key
    return key
  }

  /// Forgets what it read, where that is much: a long import reads the ids of ever more events.
  func forgetIfMany() {
    if kept > Names.most { forget() }
  }

  private func forget() {
    ids = []
    far = [:]
    kept = 0
  }

  /// So many ids an import keeps.
  private static let most = 50_000
  /// The numbers that lie close together, for which an array is quicker.
  private static let near = 1 << 20

  func keep(_ id: String, of thing: Int) {
    kept += 1
    if thing > Names.near {
      far[thing] = id
      return
    }
    if thing >= ids.count {
      let room = max(64, thing + thing / 2)
      ids.append(contentsOf: repeatElement(nil, count: room - ids.count + 1))
    }
    ids[thing] = id
  }
}
