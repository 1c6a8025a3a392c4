import Ledger
import PolicyModel

/// The ids and words behind the numbers, each read once in a transaction.
final class IDCache {
  private let connection: Connection
  /// Of what was read all at once, by number.
  private var ids: [String?] = []
  /// Of the rest, which may be few among many.
  private var others: [Int: String] = [:]
  /// The numbers of those that were looked up or found, for they are asked for again.
  private var numbers: [Space: [String: Int]] = [:]
  private var keys: [Int: Key] = [:]

  /// How many ids are read in one go.
  private static let atOnce = 20_000
  /// Of more than these the numbers are not kept: who asks for so many seldom asks for the same.
  private static let most = 20_000
  private static let mostOthers = 100_000
  /// With more ids than this one statement for all is quicker than one for each.
  private static let many = 64

  init(_ connection: Connection) {
    self.connection = connection
  }

  /// The ledger that problems name.
  var path: String { connection.path }

  /// The id of a thing.
  /// - Parameter space: its space, where its number may be asked for later.
  func id(_ thing: Int, in space: Space? = nil) throws -> String {
    if ids.indices.contains(thing), let id = ids[thing] { return id }
    if let id = others[thing] { return id }
    let found = try connection.first("SELECT id FROM thing WHERE key = ?1", thing) { $0.text(0) }
    guard let id = found else { throw LedgerFileProblem.nonsense("there is no id \(thing)", path: path) }
    if let space { keep(id, of: thing, in: space) } else { keep(id, of: thing) }
    return id
  }

  /// The name of a policy's status or attribute.
  func key(_ word: Int) throws -> Key {
    if let key = keys[word] { return key }
    guard
      let text = try connection.first("SELECT text FROM word WHERE key = ?1", word, read: { $0.text(0) }),
      let key = Key(text)
    else { throw LedgerFileProblem.nonsense("there is no word \(word)", path: path) }
    keys[word] = key
    return key
  }

  /// The numbers of what was selected, in the order of the ids, and the scope that reads the rows about them.
  func scope<Of>(_ selection: Selection<ID<Of>>, in space: Space) throws -> (things: [Int], scope: Scope) {
    switch selection {
    case .all: return (try load(space), .all)
    case .some(let ids):
      let things = try things(space, ids.map(\.text))
      return (things, .some(things))
    }
  }

  /// Reads all ids of a space at once.
  /// - Returns: their numbers, in the order of the ids.
  func load(_ space: Space) throws -> [Int] {
    let sql = "SELECT key, id FROM thing WHERE space = ?1 AND id > ?2 ORDER BY id LIMIT \(IDCache.atOnce)"
    var found: [(thing: Int, id: String)] = []
    while true {
      let part = try connection.all(sql, space.rawValue, found.last?.id ?? "") { ($0.int(0), $0.text(1)) }
      found += part
      if part.count < IDCache.atOnce { break }
      try connection.pause()
    }
    makeRoom(for: found.map(\.thing))
    for (thing, id) in found { keep(id, of: thing) }
    return found.map(\.thing)
  }

  /// The numbers of ids, in the order of the ids; those that there are not are passed over.
  func things(_ space: Space, _ ids: [String]) throws -> [Int] {
    let ids = Set(ids).sorted()
    let unknown = ids.filter { numbers[space]?[$0] == nil }
    var found: [String: Int] = [:]
    for (id, thing) in unknown.count > IDCache.many ? try list(space, unknown) : try each(space, unknown) {
      keep(id, of: thing, in: space)
      found[id] = thing
    }
    return ids.compactMap { found[$0] ?? numbers[space]?[$0] }
  }

  private func each(_ space: Space, _ ids: [String]) throws -> [(String, Int)] {
    let sql = "SELECT key FROM thing WHERE space = ?1 AND id = ?2"
    return try ids.compactMap { id in
      try connection.first(sql, space.rawValue, id) { (id, $0.int(0)) }
    }
  }

  private func list(_ space: Space, _ ids: [String]) throws -> [(String, Int)] {
    try connection.all(
      "SELECT key, id FROM thing WHERE space = ?1 AND id IN (SELECT value FROM json_each(?2))",
      space.rawValue, json(ids)
    ) { ($0.text(1), $0.int(0)) }
  }

  /// Forgets the ids that it read, where these are many: a long import reads those of ever more events.
  func forgetIfMany() {
    if ids.count + others.count > IDCache.most {
      ids = []
      others = [:]
    }
  }

  /// Keeps the id of a thing of `space`, whose number may be asked for.
  func keep(_ id: String, of thing: Int, in space: Space) {
    keep(id, of: thing)
    if numbers[space, default: [:]].count < IDCache.most { numbers[space, default: [:]][id] = thing }
  }

  private func keep(_ id: String, of thing: Int) {
    // What is forgotten is read again where it is asked for.
    if others.count == IDCache.mostOthers { others = [:] }
    if ids.indices.contains(thing) { ids[thing] = id } else { others[thing] = id }
  }

  /// Makes room for the ids of things, where they are a good part of those that there are.
  private func makeRoom(for things: [Int]) {
    guard let last = things.max(), last >= ids.count, things.count * 8 > last else { return }
    ids.append(contentsOf: repeatElement(nil, count: last + 1 - ids.count))
  }
}
