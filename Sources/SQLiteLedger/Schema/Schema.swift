import Ledger

/// The tables of a ledger's file.
///
/// `entry` and `frontier` are the ledger itself (`EntryTables`); all others are projections (`ProjectedTables`). A projected row
/// holds for the prefixes from `from_entry` on and before `to_entry`, which is NULL while it holds; rows that hang on another
/// hold with it. Beside them there is the index of their words, `TextIndex`, and there are views for other programs, `Views`.
package enum Schema {
  /// What `PRAGMA application_id` says: "DATE".
  static let applicationID = 0x4441_5445
  /// What `PRAGMA user_version` says. A file with a higher one is left alone; one with a lower one is upgraded by its
  /// next write, and asked through tables derived for the question (`EarlierLedger`).
  package static let version = 2

  /// The hash of all objects that this build makes (`SchemaObject.fingerprint`); a test says when it must change.
  static let fingerprint = Digest(hex: "83b8db9ecc32f1fbd99bf91bad4aada0986e37ebb2ab4caaad6807faacea04e1")

  /// The statements that make an empty ledger.
  static var statements: [String] {
    [EntryTables.sql] + derived + [
      "PRAGMA application_id = \(applicationID)", "PRAGMA user_version = \(version)",
    ]
  }

  /// Makes an empty ledger.
  static func make(_ connection: Connection) throws {
    for statement in statements { try connection.execute(statement) }
    try TextIndex(connection: connection).make()
    try Views.make(connection)
  }

  /// Whether a table is the ledger itself, which nothing can derive again.
  static func isOfLedger(_ table: String) -> Bool { table == "entry" || table == "frontier" }

  /// Whether a table is the ledger's, one of its projections, or of the index of words.
  static func isOurs(table: String) -> Bool {
    isOfLedger(table) || table.hasPrefix("text_index") || ProjectedTables.names.contains(table)
  }

  /// The statements that make the tables of the projections.
  static var derived: [String] { ProjectedTables.all.map(\.sql) + [ProjectedTables.readingIndexes] }
}
