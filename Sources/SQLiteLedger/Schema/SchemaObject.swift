import Ledger

/// A table, index, view or trigger as the file's schema has it.
struct SchemaObject: Hashable {
  var type: String
  var name: String
  /// The table that it belongs to; of a table or view itself.
  var table: String
  /// The statement that made it; nil of an index that a constraint makes.
  var sql: String?

  /// What it is, for a sentence: `the trigger “t” on entry`.
  var title: String {
    let what = "the \(type) “\(name.shortened)”"
    return type == "index" || type == "trigger" ? "\(what) on \(table.shortened)" : what
  }

  /// Every object of a file but the tables in which FTS5 keeps the index of words, which are its own affair.
  static func all(in connection: Connection) throws -> [SchemaObject] {
    try connection.all("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name") { row in
      SchemaObject(type: row.text(0), name: row.text(1), table: row.text(2), sql: row.textIfAny(3))
    }.filter { !$0.isOfTextIndex }
  }

  /// A hash of all objects, in order.
  static func fingerprint(of connection: Connection) throws -> Digest {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(1 << 16)
    for object in try all(in: connection) {
      for text in [object.type, object.name, object.table, object.sql ?? ""] {
        bytes.append(contentsOf: text.utf8)
        bytes.append(0)
      }
    }
    return MerkleHash.sha256(bytes)
  }

  private static let shadows: Set<String> = Set(
    ["data", "idx", "config"].map { "text_index_\($0)" })

  private var isOfTextIndex: Bool {
    (type == "table" && SchemaObject.shadows.contains(name))
      || (type == "index" && sql == nil && SchemaObject.shadows.contains(table))
  }
}

extension String {
  /// At most 200 characters of a stranger's text.
  var shortened: String { count <= 200 ? self : prefix(200) + "…" }
}
