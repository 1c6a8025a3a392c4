import Ledger
import PolicyModel

/// The rulings on disputed events.
enum RulingTables {
  static let all = [ruling]

  static let ruling = SQLTable.statements(
    "ruling", of: [.event],
    columns: """
      verdict TEXT NOT NULL \(oneOf("verdict", Verdict.self))
      reason TEXT NOT NULL
      """, indexes: ["CREATE INDEX ruling_by_thing ON ruling (thing)"])
}

extension Projector {
  func write(_ ruled: DisputeRuled, _ thing: Int, at origin: RowOrigin) throws {
    try connection.insert(
      into: RulingTables.ruling, thing, origin.entry, origin.from, ruled.verdict.rawValue, ruled.reason)
  }
}

extension SQLiteReader {
  /// The rulings on each event, by its number.
  func rulings(_ scope: Scope, at size: Int) throws -> [Int: [RulingRecord]] {
    try statements(in: RulingTables.ruling, scope, at: size) { entry, fields in
      RulingRecord(entry: entry, verdict: try fields.word(), reason: fields.text())
    }
  }
}
