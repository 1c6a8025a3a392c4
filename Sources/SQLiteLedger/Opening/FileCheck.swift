import Ledger

/// The cheap checks of a file before it is read or written: its schema, and whether the stored edge of the tree leads to the root
/// of the newest entry.
struct FileCheck {
  let schema: SchemaCheck
  /// How the newest entries and the edge of the tree disagree; nil if they agree.
  let end: FrontierMismatch?

  /// The result for tables that this program has just created.
  static let made = FileCheck()

  private init() {
    schema = SchemaCheck()
    end = nil
  }

  init(_ connection: Connection, version: Int) throws {
    if version == Schema.version, try SchemaObject.fingerprint(of: connection) == Schema.fingerprint {
      schema = SchemaCheck()
    } else {
      schema = try SchemaCheck(connection, version: version)
    }
    end = schema.isOurs ? try FrontierMismatch(connection) : nil
  }

  /// Whether the tables are those that this build makes.
  var isCurrent: Bool { schema.isOurs && schema.earlier.isEmpty }

  /// Refuses a file whose schema is not Dateline's, or whose newest entries are missing.
  func check(path: String) throws(LedgerFileProblem) {
    if !schema.isOurs { throw .oddSchema(path: path, schema.odd + schema.missing) }
    if let end { throw end.problem(path: path) }
  }
}

/// How the newest entry and the stored edge of the tree disagree.
struct FrontierMismatch: Hashable, CustomStringConvertible {
  /// The number of the newest entry.
  var entries: Int
  /// The number of entries of the stored edge; nil if the edge is invalid.
  var edge: Int?

  /// No ledger has more entries than this: a file with larger numbers is forged or damaged.
  static let most = 1 << 40

  /// Nil where they agree.
  init?(_ connection: Connection) throws {
    let head = try connection.newestHead()
    let edge = try connection.frontier()
    if let edge, edge.size == head.size, edge.root == head.root,
      (0...FrontierMismatch.most).contains(head.size)
    {
      return nil
    }
    entries = head.size
    self.edge = edge?.size
  }

  /// The problem for the user: if stored entries are missing, the file was copied without its journal or truncated.
  func problem(path: String) -> LedgerFileProblem {
    if let edge, edge > entries, entries >= 0 { return .lacksEntries(path: path, has: entries, of: edge) }
    return .nonsense(description, path: path)
  }

  var description: String {
    guard let edge else { return "the edge of the tree is not stored as it should be" }
    return edge == entries
      ? "the edge of the tree that is stored for \(edge) entries does not lead to the root of the newest entry"
      : "the edge of the tree is stored for \(edge) entries, and there are \(entries)"
  }
}
