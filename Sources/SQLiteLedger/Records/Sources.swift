import EDTF
import Ledger
import PolicyModel

/// The sources: a row for each version, with what it derives from, and their withdrawals and restorations.
enum SourceTables {
  static let all = [source, derivation, standing]

  static let source = SQLTable.versions(
    "source", of: .source,
    columns: """
      publisher TEXT
      title TEXT
      author TEXT
      url TEXT
      archived_url TEXT
      language TEXT
      published TEXT
      accessed TEXT
      kind TEXT \(oneOf("kind", SourceKind.self))
      reliability TEXT \(oneOf("reliability", Reliability.self))
      """,
    indexes: [
      "CREATE INDEX source_by_thing ON source (thing)",
      "CREATE INDEX source_by_url ON source (url) WHERE url IS NOT NULL",
    ])

  static let derivation = SQLTable.list(
    "source_derivation", of: "source", columns: "source INTEGER NOT NULL REFERENCES thing")

  static let standing = SQLTable.statements(
    "source_standing", key: "standing", of: [.source],
    columns: """
      withdrawn INTEGER NOT NULL CHECK (withdrawn IN (0, 1))
      on_date TEXT NOT NULL
      reason TEXT
      """, indexes: ["CREATE INDEX source_standing_by_thing ON source_standing (thing)"])
}

// MARK: - Writing

extension Projector {
  func write(_ source: Source, _ thing: Int, defined: Int, at origin: RowOrigin) throws {
    let version = try connection.insert(
      into: SourceTables.source, thing, defined, origin.entry, origin.from, source.publisher, source.title,
      source.author, source.url, source.archivedURL, source.language, source.published?.text,
      source.accessed?.text, source.kind?.rawValue, source.reliability?.rawValue)
    try index.add(.source, version, source.searchedTexts)
    for (ordinal, parent) in source.derivedFrom.enumerated() {
      try connection.insert(
        into: SourceTables.derivation, version, ordinal, try keys.key(parent, at: origin))
    }
  }

  func write(_ standing: SourceStanding, isWithdrawn: Bool, _ thing: Int, at origin: RowOrigin) throws {
    guard try isDefined(thing) else { return }
    try connection.insert(
      into: SourceTables.standing, thing, origin.entry, origin.from, isWithdrawn ? 1 : 0, standing.on.text,
      standing.reason)
  }
}

// MARK: - Reading

extension SQLiteReader {
  func sources(_ selection: Selection<SourceID>, at size: Int) throws -> [SourceRecord] {
    try connection.brief {
      var rows = try VersionRows(selection, in: SourceTables.source, at: size, self) { id, entry, fields in
        let source = try Source(id: id, derivedFrom: []) {
          // In the order of the columns.
          $0.publisher = fields.textIfAny()
          $0.title = fields.textIfAny()
          $0.author = fields.textIfAny()
          $0.url = fields.textIfAny()
          $0.archivedURL = fields.textIfAny()
          $0.language = fields.textIfAny()
          $0.published = try fields.dateIfAny()
          $0.accessed = try fields.dateIfAny()
          $0.kind = try fields.wordIfAny()
          $0.reliability = try fields.wordIfAny()
        }
        return SourceRecord(entry: entry, source: source, standings: [])
      }
      try rows.add(SourceTables.derivation, to: \.source.derivedFrom) { try $0.id() }
      let standings = try statements(in: SourceTables.standing, rows.scope, at: size) { entry, fields in
        StandingRecord(
          entry: entry, isWithdrawn: fields.flag(), on: try fields.date(), reason: fields.textIfAny())
      }
      rows.add(standings, to: \.standings)
      return rows.ordered
    }
  }

  /// The sources of which it was ever said that they are withdrawn or restored.
  func sourcesEverWithdrawn() throws -> [SourceID] {
    try connection.all(
      "SELECT DISTINCT id FROM source_standing JOIN thing ON thing.key = source_standing.thing"
    ) { SourceID(stored: $0.text(0)) }
  }

  func source(url: String, at size: Int) throws -> SourceID? {
    try connection.brief {
      try connection.first(
        """
        SELECT thing.id FROM source JOIN thing ON thing.key = source.thing
        WHERE source.url = ?2 AND \(holds("source")) ORDER BY source.defined LIMIT 1
        """, size, url
      ) { SourceID(stored: $0.text(0)) }
    }
  }
}
