import PolicyModel

/// A table of the ledger's file. Its columns are listed once: the statements that make it, insert a row and read whole rows
/// follow from the list.
struct SQLTable: Sendable {
  let name: String
  /// The names of its columns, in order.
  let columns: [String]
  /// How many of its first columns are its primary key.
  let keyColumns: Int
  /// The spaces of the things that its rows are about, where they hold for a range of prefixes.
  let spaces: [Space]
  /// Makes the table and its indexes.
  let sql: String
  /// Inserts a row.
  let insertion: String

  /// The number of a row, in its first column.
  var key: String { columns[0] }

  /// The columns of its primary key, by their places.
  var order: String { (1...keyColumns).map { "\($0)" }.joined(separator: ", ") }

  /// - Parameters:
  ///   - columns: one column a line; a line that begins with a blank continues the column before.
  ///   - isNumbered: whether SQLite numbers the rows, in the first column.
  ///   - indexes: the statements that make its indexes.
  init(
    _ name: String, keyColumns: Int = 1, of spaces: [Space] = [], isNumbered: Bool = true, columns: String,
    constraints: [String] = [], indexes: [String] = []
  ) {
    self.name = name
    self.keyColumns = keyColumns
    self.spaces = spaces
    var lines: [String] = []
    var names: [String] = []
    for line in columns.split(separator: "\n") {
      if line.hasPrefix(" ") {
        lines[lines.count - 1] += "\n  \(line)"
      } else {
        lines.append(String(line))
        names.append(String(line.prefix { $0 != " " }))
      }
    }
    self.columns = names
    let body = (lines + constraints).joined(separator: ",\n  ")
    let table = "CREATE TABLE \(name) (\n  \(body)\n) STRICT\(keyColumns > 1 ? ", WITHOUT ROWID" : "");"
    sql = ([table] + indexes.map { $0 + ";" }).joined(separator: "\n")
    let inserted = names.dropFirst(isNumbered && keyColumns == 1 ? 1 : 0).filter { $0 != "to_entry" }
    let values = inserted.indices.map { "?\($0 - inserted.startIndex + 1)" }.joined(separator: ", ")
    insertion = "INSERT INTO \(name) (\(inserted.joined(separator: ", "))) VALUES (\(values))"
  }

  /// A table of the versions of the things of a space. A row is inserted with the thing, the entry that defined it, the entry
  /// that gives the version, the prefix from which it holds, and `columns`.
  static func versions(_ name: String, of space: Space, columns: String, indexes: [String]) -> SQLTable {
    SQLTable(
      name, of: [space],
      columns: """
        version INTEGER PRIMARY KEY
        thing INTEGER NOT NULL REFERENCES thing
        defined INTEGER NOT NULL REFERENCES entry
        entry INTEGER NOT NULL REFERENCES entry CHECK (entry >= defined)
        \(range)
        \(columns)
        """, indexes: indexes)
  }

  /// A table of what entries say of things, beside their versions. A row is inserted with the thing, the entry, the prefix
  /// from which it holds, and `columns`.
  /// - Parameter isListed: whether an entry has several: then its ordinal comes after the entry.
  static func statements(
    _ name: String, key: String? = nil, of spaces: [Space], isListed: Bool = false, columns: String,
    indexes: [String]
  ) -> SQLTable {
    SQLTable(
      name, of: spaces,
      columns: """
        \(key ?? name) INTEGER PRIMARY KEY
        thing INTEGER NOT NULL REFERENCES thing
        entry INTEGER NOT NULL REFERENCES entry
        \(isListed ? ordinal + "\n" : "")\(range)
        \(columns)
        """, indexes: indexes)
  }

  /// A table of the elements of a list that hangs on the rows of another. A row is inserted with the owner's number, its
  /// ordinal, and `columns`.
  static func list(
    _ name: String, of owner: String, by key: String = "version", columns: String, indexes: [String] = []
  ) -> SQLTable {
    SQLTable(
      name, keyColumns: 2,
      columns: """
        \(key) INTEGER NOT NULL REFERENCES \(owner) ON DELETE CASCADE
        \(ordinal)
        \(columns)
        """, constraints: ["PRIMARY KEY (\(key), ordinal)"], indexes: indexes)
  }

  /// A table of what the elements of another list each have several of. A row is inserted with the numbers of the step and of
  /// the element, its ordinal, and `columns`.
  static func sublist(_ name: String, of owner: String, columns: String) -> SQLTable {
    SQLTable(
      name, keyColumns: 3,
      columns: """
        step INTEGER NOT NULL
        \(owner) INTEGER NOT NULL
        \(ordinal)
        \(columns)
        """,
      constraints: [
        "PRIMARY KEY (step, \(owner), ordinal)",
        "FOREIGN KEY (step, \(owner)) REFERENCES \(owner) (step, ordinal) ON DELETE CASCADE",
      ])
  }

  private static let ordinal = "ordinal INTEGER NOT NULL CHECK (ordinal >= 0)"

  /// The prefixes for which a row holds.
  static let range = """
    from_entry INTEGER NOT NULL CHECK (from_entry >= entry)
    to_entry INTEGER CHECK (to_entry > from_entry)
    """
}

/// A CHECK that a column holds one of some words, or NULL.
///
/// It is a chain of comparisons, for SQLite builds a table in memory for each `IN (…)` whenever a row is inserted.
func oneOf(_ column: String, _ words: String...) -> String { oneOf(column, words) }

/// A CHECK that a column holds one of the words of the model, or NULL.
func oneOf<Word: CaseIterable & RawRepresentable<String>>(_ column: String, _: Word.Type) -> String {
  oneOf(column, Word.allCases.map(\.rawValue))
}

private func oneOf(_ column: String, _ words: [String]) -> String {
  "CHECK (" + words.map { "\(column) = '\($0)'" }.joined(separator: " OR ") + ")"
}

extension Connection {
  /// Inserts a row.
  /// - Returns: its number, where SQLite gives it one.
  @inline(__always) @discardableResult
  func insert<each Value: SQLValue>(
    into table: SQLTable, _ values: repeat each Value
  ) throws(LedgerFileProblem) -> Int {
    try insertion(into: table).run(repeat each values)
    return lastRow
  }
}
