import PolicyModel

/// The index of words: which rows of the projections hold a word in one of their texts.
///
/// It keeps no text, and of each row only which words there are, folded by `SearchWord`; so it is small, and both stores
/// agree on what a word is. What it finds is looked at again where the texts are, by `TextReading`.
struct TextIndex {
  let connection: Connection

  /// The tokenizer only has to part at the blanks that stand between folded words.
  static let sql = """
    CREATE VIRTUAL TABLE IF NOT EXISTS text_index USING fts5 (
      words, content = '', columnsize = 0, detail = none, tokenize = 'ascii'
    )
    """

  /// Creates the index if it is missing.
  func make() throws {
    guard try isAvailable else { throw LedgerFileProblem.noFullText(path: connection.path) }
    try connection.execute(TextIndex.sql)
  }

  /// Adds the texts of a row that was inserted.
  func add(_ owner: TextOwner, _ row: Int, _ texts: [SearchedText]) throws {
    let words = TextIndex.words(texts)
    if words.isEmpty { return }
    try statement("INSERT INTO text_index (rowid, words) VALUES (?1, ?2)").run(owner.document(of: row), words)
  }

  /// Takes out the rows of a table that are about to be deleted: those that hold, about `thing`, from `from` on.
  func forget(_ table: SQLTable, of thing: Int, from: Int) throws {
    guard let owner = TextOwner.allCases.first(where: { $0.table.name == table.name }) else { return }
    let rows = try connection.all(
      "SELECT \(table.key) FROM \(table.name) WHERE thing = ?1 AND to_entry IS NULL AND from_entry = ?2",
      thing, from
    ) { $0.int(0) }
    try forget(owner, rows)
  }

  /// Takes out rows that are about to be deleted: their texts say which words.
  func forget(_ owner: TextOwner, _ rows: [Int]) throws {
    if rows.isEmpty { return }
    let texts = try TextReading(connection: connection).texts(of: owner, .some(rows), at: nil)
    for (row, texts) in Dictionary(grouping: texts, by: \.row) {
      let words = TextIndex.words(texts.map(\.text.text))
      if words.isEmpty { continue }
      try statement("INSERT INTO text_index (text_index, rowid, words) VALUES ('delete', ?1, ?2)")
        .run(owner.document(of: row), words)
    }
  }

  /// Takes out everything.
  func clear() throws {
    try statement("INSERT INTO text_index (text_index) VALUES ('delete-all')").run()
  }

  /// The rows that hold every word of a term somewhere.
  func rows(with term: SearchTerm) throws -> [TextOwner: [Int]] {
    let statement = try statement("SELECT rowid FROM text_index WHERE text_index MATCH ?1")
    try statement.bind(TextIndex.expression(term))
    defer { statement.reset() }
    var rows: [TextOwner: [Int]] = [:]
    while try statement.step() {
      if let (owner, row) = TextOwner.row(of: statement.int(0)) { rows[owner, default: []].append(row) }
    }
    return rows
  }

  /// What FTS5 is asked: each word as a string of its own, for a bare word may be an operator of its language. A folded
  /// word holds no quote.
  static func expression(_ term: SearchTerm) -> String {
    let words = term.words.map { "\"\($0)\"" }.joined(separator: " AND ")
    return term.isPrefix ? words + " *" : words
  }

  private static func words(_ texts: [SearchedText]) -> String {
    texts.flatMap { SearchWord.all(in: $0.text) }.joined(separator: " ")
  }
}

// MARK: - Where there is none

extension TextIndex {
  private func statement(_ sql: String) throws -> Statement {
    do {
      return try connection.statement(sql)
    } catch {
      if try !isAvailable { throw LedgerFileProblem.noFullText(path: connection.path) }
      if try !isMade { throw LedgerFileProblem.noTextIndex(path: connection.path) }
      throw error
    }
  }

  /// Whether this SQLite has FTS5.
  private var isAvailable: Bool {
    get throws { try exists("SELECT 1 FROM pragma_module_list WHERE name = 'fts5'") }
  }

  /// Whether the file has an index.
  private var isMade: Bool {
    get throws { try exists("SELECT 1 FROM sqlite_schema WHERE name = 'text_index'") }
  }

  private func exists(_ sql: String) throws -> Bool { try connection.integer(sql) != nil }
}
