import CSQLite

/// How the schema of a file differs from the one that this build makes.
///
/// A stranger may have put triggers, views or columns into a ledger that make it answer otherwise. So every object must have
/// the very text that this build or an earlier one gives it; tables of other programs are left alone.
struct SchemaCheck: Hashable {
  /// One sentence for each object that is not as this or an earlier build makes it.
  var odd: [String] = []
  /// One sentence for each object that is missing. Rebuilding makes it again, unless it is a table of the ledger itself.
  var missing: [String] = []
  /// The objects that are as an earlier build made them.
  var earlier: [String] = []
  /// The tables and indexes of other programs.
  var foreign: [SchemaObject] = []

  /// Whether the file can be asked and written as it is, or after an upgrade.
  var isOurs: Bool { odd.isEmpty && missing.isEmpty }

  /// Whether nothing of a stranger's is in the file that rebuilding would have to drop.
  var isMendable: Bool { odd.isEmpty || odd.count == mendable }
  private var mendable = 0

  /// Of a file that is as this build makes it.
  init() {}

  /// Checks a file of a schema version.
  init(_ connection: Connection, version: Int) throws {
    let found = try SchemaObject.all(in: connection)
    let ours = try SchemaObject.current()
    for object in found { try take(object, ours[object.key], connection) }
    let there = Set(found.map(\.key))
    for (key, object) in ours.sorted(by: { $0.key < $1.key }) where !there.contains(key) {
      // What answers are asked of is derived anew from a file of an earlier build.
      let isDerivedAnew = version < Schema.version || !earlier.isEmpty
      if isDerivedAnew, object.type != "table" || !Schema.isOfLedger(object.name) { continue }
      if object.sql != nil { missing.append("\(object.title) is missing") }
    }
  }

  private mutating func take(_ object: SchemaObject, _ ours: SchemaObject?, _ connection: Connection) throws {
    if object == ours { return }
    if EarlierSchemas.made(object) {
      earlier.append(object.title)
    } else if ours != nil {
      odd.append("\(object.title) is not the one that Dateline makes")
      if !Schema.isOfLedger(object.table), object.type != "trigger" { mendable += 1 }
    } else if try isForeign(object, connection) {
      foreign.append(object)
    } else {
      odd.append("\(object.title) is not Dateline's")
    }
  }

  /// Whether it is a table of another program, or an index of one, and touches none of the ledger's.
  private func isForeign(_ object: SchemaObject, _ connection: Connection) throws -> Bool {
    if object.name.hasPrefix("sqlite_stat") || object.name == "sqlite_sequence" {
      return object.type == "table"
    }
    if Schema.isOurs(table: object.table) {
      // The index of a constraint; the text of its table says the rest.
      return object.type == "index" && object.sql == nil && object.name.hasPrefix("sqlite_autoindex_")
    }
    switch object.type {
    case "index": return true
    case "table":
      if object.sql?.uppercased().hasPrefix("CREATE VIRTUAL") ?? true { return false }
      return try !refersToOurs(object.name, connection)
    default: return false
    }
  }

  /// Whether a foreign key of a table leads into one of the ledger's.
  private func refersToOurs(_ table: String, _ connection: Connection) throws -> Bool {
    try connection.all("SELECT \"table\" FROM pragma_foreign_key_list(?1)", table) { $0.text(0) }
      .contains { Schema.isOurs(table: $0.lowercased()) }
  }
}

extension SchemaObject {
  /// What it is found by: its type and name.
  var key: String { "\(type) \(name)" }

  /// The objects that this build makes, by key.
  static func current() throws -> [String: SchemaObject] {
    let connection = try Connection(
      opening: ":memory:", path: "the schema in memory", flags: SQLITE_OPEN_READWRITE)
    try Schema.make(connection)
    return Dictionary(
      try SchemaObject.all(in: connection).map { ($0.key, $0) }, uniquingKeysWith: { one, _ in one })
  }
}
