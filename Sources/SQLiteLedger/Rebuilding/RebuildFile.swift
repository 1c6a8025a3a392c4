package import Ledger
package import PolicyModel

/// Rebuilds a file: all that can be derived is made in a new database, out of entries that match their hashes, and then put
/// in the place of what the file holds, in one transaction of the file. So it does not matter in what state that is.
struct RebuildFile {
  /// The file, in a transaction that keeps other writers out.
  let old: Connection
  let earlier: EarlierLedger

  /// The new database.
  func make() throws -> SQLiteStore {
    let schema = try SchemaCheck(old, version: old.version)
    try check(schema)
    let store = try SQLiteStore.temporary(path: old.path)
    let pageSize = try old.integer("PRAGMA page_size") ?? 4096
    try store.connection.execute("PRAGMA page_size = \(pageSize)")
    try store.transact(.immediate) { new in
      try new.execute(EntryTables.sql + "PRAGMA application_id = \(Schema.applicationID);")
      try SQLiteStore.copyEntries(from: old, to: new)
      try makeEdge(of: new)
      try Rebuild(connection: new, progress: earlier.progress).derive(findingActs: old.version < 2)
      try copy(schema.foreign, to: new)
    }
    earlier.done()
    return store
  }

  /// Hashes the entries. Refuses them where one does not match, or where some are lost.
  private func check(_ schema: SchemaCheck) throws {
    var found = try EntryScan(connection: old, takesDiskErrors: false).entries()
    if !schema.isMendable { found.damage += schema.odd }
    if let end = try? FrontierMismatch(old), let edge = end.edge, edge > end.entries {
      found.damage.append("the edge of the tree is stored for \(edge) entries, and there are \(end.entries)")
    }
    guard found.damage.isEmpty else { throw RebuildRefusal(path: old.path, found: found) }
  }

  /// The edge of the tree, out of the leaves.
  private func makeEdge(of new: Connection) throws {
    var frontier = MerkleFrontier()
    for leaf in try new.all("SELECT leaf FROM entry ORDER BY sequence", read: { $0.digest(0) }) {
      if let leaf { frontier.append(leaf: leaf) }
    }
    try new.store(frontier)
  }

  /// The tables and indexes of other programs, as they are; statistics of SQLite, by which it may choose badly, go.
  private func copy(_ foreign: [SchemaObject], to new: Connection) throws {
    for object in foreign.sorted(by: { $0.type > $1.type }) {
      guard let sql = object.sql, !object.name.hasPrefix("sqlite_") else { continue }
      try new.execute(sql)
      guard object.type == "table" else { continue }
      let name =
        "\"" + object.name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
        + "\""
      let rows = try old.statement("SELECT * FROM \(name)")
      try rows.bind()
      defer { rows.reset() }
      let places = (1...max(1, rows.columnCount)).map { "?\($0)" }.joined(separator: ", ")
      let insert = try new.statement("INSERT INTO \(name) VALUES (\(places))")
      while try rows.step() { try insert.run(withRowOf: rows) }
    }
  }
}

/// The entries of a file do not match their hashes, so that nothing can be derived from them.
package struct RebuildRefusal: ReportedProblem, Hashable {
  package var path: String
  package var found: Verification

  init(path: String, found: Verification) {
    self.path = path
    self.found = found
  }

  /// Of a file that cannot be read.
  init(path: String, unreadable problem: LedgerFileProblem) {
    self.path = path
    found = Verification(
      head: Head(size: 0, root: MerkleHash.empty, recordedAt: nil), isHeadKnown: false,
      damage: [problem.cause], redacted: [],
      whole: [], notes: [])
  }

  package var description: String {
    "\(path) was not rebuilt, and is as it was: not all that it must be rebuilt from is whole"
  }

  package var kind: ProblemKind { .refused }

  package var hints: [Hint] {
    let more = found.damage.count - RebuildRefusal.mostTold
    return found.damage.prefix(RebuildRefusal.mostTold).map { Hint($0) }
      + (more > 0 ? ["and \(more) more: \(action: Action(.verify))"] : [])
      + ["write what is whole into a new ledger: \(action: Action(.rebuild, [], [.salvage: .wanted(.file)]))"]
  }

  /// So much of the damage is told.
  private static let mostTold = 20
}
