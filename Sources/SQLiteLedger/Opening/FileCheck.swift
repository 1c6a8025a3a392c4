import Ledger

/// What a file was found to be before it is asked or written, by what is cheap to look at: its schema, and whether the
/// stored edge of the tree is that of the newest entry's root.
struct FileCheck {
  let schema: SchemaCheck
  /// What is wrong with the newest entries; nil where nothing is.
  let end: FrontierMismatch?

  /// The check of tables that this program has just made.
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

  /// Refuses a file that is not as Dateline makes it, or of which the newest entries are not there.
  func check(path: String) throws(LedgerFileProblem) {
    if !schema.isOurs { throw .oddSchema(path: path, schema.odd + schema.missing) }
    if let end { throw end.problem(path: path) }
  }
}

/// How the newest entry and the stored edge of the tree disagree.
struct FrontierMismatch: Hashable, CustomStringConvertible {
  /// The number of the newest entry.
  var entries: Int
  /// How many entries the stored edge is of; nil where it makes no sense.
  var edge: Int?

  /// A ledger has no more entries than this: a file with larger numbers was made up.
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

  /// What it means: where the file lacks entries that were stored, a copy was made without its journal, or cut off.
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
