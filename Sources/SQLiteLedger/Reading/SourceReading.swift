import EDTF
import Ledger
import PolicyModel

/// Reads sources with what they derive from, and their withdrawals and restorations.
struct SourceReading {
  let connection: Connection
  let names: Names
  private var decoding: Decoding { Decoding(path: connection.path) }

  init(connection: Connection, names: Names) {
    self.connection = connection
    self.names = names
  }

  func sources(_ selection: Selection<SourceID>, at size: Int) throws -> [SourceRecord] {
    let (things, scope) = try names.scope(selection, in: .source)
    let rows = try scope.rows(
      """
      version, thing, defined, publisher, title, author, url, archived_url, language, published, accessed, kind,
      reliability
      """, from: "source", by: "thing", order: "version", at: size, connection)
    defer { rows.reset() }
    var versions: [Int] = []
    var records: [(thing: Int, record: SourceRecord)] = []
    while try rows.step() {
      versions.append(rows.int(0))
      records.append(
        (rows.int(1), SourceRecord(entry: rows.int(2), source: try source(rows), standings: [])))
    }
    var parts: Scope = .all
    if case .some = scope { parts = .some(versions) }
    var parents = try PartCursor(
      parts.rows(
        "version, source", from: "source_derivation", by: "version", order: "version, ordinal", at: nil,
        connection))
    defer { parents.finish() }
    var standings = try standings(scope, at: size)
    for (index, version) in versions.enumerated() {
      records[index].record.source.derivedFrom = try parents.parts(of: version) {
        SourceID(stored: try names.id($0.int(1)))
      }
      if let stood = standings.removeValue(forKey: records[index].thing) {
        records[index].record.standings = stood
      }
    }
    return InOrder(things).arrange(records)
  }

  /// The sources of which it was ever said that they are withdrawn or restored.
  func everWithdrawn() throws -> [SourceID] {
    let statement = try connection.statement(
      "SELECT DISTINCT id FROM source_standing JOIN thing ON thing.key = source_standing.thing")
    try statement.bind()
    defer { statement.reset() }
    var ids: [SourceID] = []
    while try statement.step() { ids.append(SourceID(stored: statement.text(0))) }
    return ids
  }

  private func source(_ row: Statement) throws -> Source {
    var source = Source(id: SourceID(stored: try names.id(row.int(1))), derivedFrom: [])
    source.publisher = row.textIfAny(3)
    source.title = row.textIfAny(4)
    source.author = row.textIfAny(5)
    source.url = row.textIfAny(6)
    source.archivedURL = row.textIfAny(7)
    source.language = row.textIfAny(8)
    source.published = try decoding.dateIfAny(row, 9)
    source.accessed = try decoding.dateIfAny(row, 10)
    source.kind = try decoding.wordIfAny(row, 11)
    source.reliability = try decoding.wordIfAny(row, 12)
    return source
  }

  private func standings(_ scope: Scope, at size: Int) throws -> [Int: [StandingRecord]] {
    let rows = try scope.rows(
      "thing, entry, withdrawn, on_date, reason", from: "source_standing", by: "thing", order: "standing",
      at: size,
      connection)
    defer { rows.reset() }
    var standings: [Int: [StandingRecord]] = [:]
    while try rows.step() {
      let standing = StandingRecord(
        entry: rows.int(1), isWithdrawn: rows.int(2) == 1, on: try decoding.date(rows, 3),
        reason: rows.textIfAny(4))
      standings[rows.int(0), default: []].append(standing)
    }
    return standings
  }
}
