import PolicyModel

/// The ids and words behind the numbers, each read once in a transaction.
final class Names {
  private let connection: Connection
  /// Of what was read all at once, by number.
  private var ids: [String?] = []
  /// Of the rest, which may be few among many.
  private var others: [Int: String] = [:]
  /// The numbers of those that were looked up or found, for they are asked for again.
  private var numbers: [Space: [String: Int]] = [:]
  private var keys: [Int: Key] = [:]

  init(_ connection: Connection) {
    self.connection = connection
  }

  /// The id of a thing.
  /// - Parameter space: its space, where its number may be asked for later.
  func id(_ thing: Int, in space: Space? = nil) throws -> String {
    if ids.indices.contains(thing), let id = ids[thing] { return id }
    if let id = others[thing] { return id }
    let statement = try connection.statement("SELECT id FROM thing WHERE key = ?1")
    try statement.bind(thing)
    defer { statement.reset() }
    guard try statement.step() else {
      throw LedgerFileProblem.nonsense("there is no id \(thing)", path: connection.path)
    }
    let id = statement.text(0)
    if let space { keep(id, of: thing, in: space) } else { keep(id, of: thing) }
    return id
  }

  /// Reads all ids of a space at once.
  /// - Returns: their numbers, in the order of the ids.
  func load(_ space: Space) throws -> [Int] {
    var found: [(thing: Int, id: String)] = []
    var last = ""
    while true {
      let count = found.count
      try load(space, after: last, &found)
      guard found.count == count + Names.atOnce, let next = found.last else { break }
      last = next.id
      try connection.pause()
    }
    makeRoom(for: found.map(\.thing))
    for (thing, id) in found { keep(id, of: thing) }
    return found.map(\.thing)
  }

  /// How many ids are read in one go.
  private static let atOnce = 20_000

  private func load(_ space: Space, after last: String, _ found: inout [(thing: Int, id: String)]) throws {
    let statement = try connection.statement(
      "SELECT key, id FROM thing WHERE space = ?1 AND id > ?2 ORDER BY id LIMIT \(Names.atOnce)")
    try statement.bind(space.rawValue, last)
    defer { statement.reset() }
    while try statement.step() { found.append((statement.int(0), statement.text(1))) }
  }

  /// The numbers of ids, in the order of the ids; those that there are not are passed over.
  func things(_ space: Space, _ ids: [String]) throws -> [Int] {
    let ids = Set(ids).sorted()
    let unknown = ids.filter { numbers[space]?[$0] == nil }
    var found: [String: Int] = [:]
    for (id, thing) in unknown.count > Names.many ? try list(space, unknown) : try each(space, unknown) {
      keep(id, of: thing, in: space)
      found[id] = thing
    }
    return ids.compactMap { found[$0] ?? numbers[space]?[$0] }
  }

  /// Of more than these the numbers are not kept: who asks for so many seldom asks for the same.
  private static let most = 20_000
  private static let mostOthers = 100_000

  private func each(_ space: Space, _ ids: [String]) throws -> [(String, Int)] {
    let statement = try connection.statement("SELECT key FROM thing WHERE space = ?1 AND id = ?2")
    defer { statement.reset() }
    var found: [(String, Int)] = []
    for id in ids {
      try statement.bind(space.rawValue, id)
      if try statement.step() { found.append((id, statement.int(0))) }
    }
    return found
  }

  /// With more ids than this one statement for all is quicker than one for each.
  private static let many = 64

  private func list(_ space: Space, _ ids: [String]) throws -> [(String, Int)] {
    let statement = try connection.statement(
      "SELECT key, id FROM thing WHERE space = ?1 AND id IN (SELECT value FROM json_each(?2))")
    // An id holds nothing that JSON would have escaped.
    try statement.bind(space.rawValue, "[\"" + ids.joined(separator: "\",\"") + "\"]")
    defer { statement.reset() }
    var found: [(String, Int)] = []
    while try statement.step() { found.append((statement.text(1), statement.int(0))) }
    return found
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

  /// Forgets the ids that it read, where these are many: a long import reads those of ever more events.
  func forgetIfMany() {
    if ids.count + others.count > Names.most {
      ids = []
      others = [:]
    }
  }

  /// Keeps the id of a thing of `space`, whose number may be asked for.
  func keep(_ id: String, of thing: Int, in space: Space) {
    keep(id, of: thing)
    if numbers[space, default: [:]].count < Names.most { numbers[space, default: [:]][id] = thing }
  }

  private func keep(_ id: String, of thing: Int) {
    // What is forgotten is read again where it is asked for.
    if others.count == Names.mostOthers { others = [:] }
    if ids.indices.contains(thing) { ids[thing] = id } else { others[thing] = id }
  }

  /// Makes room for the ids of things, where they are a good part of those that there are.
  private func makeRoom(for things: [Int]) {
    guard let last = things.max(), last >= ids.count, things.count * 8 > last else { return }
    ids.append(contentsOf: repeatElement(nil, count: last + 1 - ids.count))
  }
}
