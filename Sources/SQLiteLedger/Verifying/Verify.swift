import Ledger

/// Proves the file whole: the entries against their hashes, and the file against SQLite's own checks.
struct Verify {
  let connection: Connection

  func run() throws -> Verification {
    var damage = try pragma("integrity_check") { row in
      row.text(0) == "ok" ? nil : "the file is damaged: \(row.text(0))"
    }
    damage += try pragma("foreign_key_check") { row in
      "the table \(row.text(0)), row \(row.textIfAny(1) ?? "?"), refers to a row of \(row.text(2)) that is missing"
    }
    var verification = try entries()
    verification.damage += damage
    return verification
  }

  private func entries() throws -> Verification {
    var check = LedgerCheck()
    let rows = try Statement.entries(connection)
    try rows.bind(Int.min, Int.max)
    defer { rows.reset() }
    var unreadable: [String] = []
    while try rows.step() {
      let sequence = rows.int(0)
      guard let digest = Digest(rows.bytes(7)), let leaf = Digest(rows.bytes(8)),
        let root = Digest(rows.bytes(9)),
        let entry = try? rows.entry(path: connection.path)
      else {
        unreadable.append("entry \(sequence): its kind or one of its hashes cannot be read")
        continue
      }
      check.take(entry, payloadDigest: digest, leaf: leaf, root: root)
    }
    let head = try HeadReading(connection: connection).newest()
    var verification = check.finish(head: head)
    verification.damage += unreadable
    verification.damage += try frontier(head)
    return verification
  }

  /// The edge of the tree that appending goes on from must be that of the newest root.
  private func frontier(_ head: Head) throws -> [String] {
    let statement = try connection.statement("SELECT size, peaks FROM frontier")
    try statement.bind()
    defer { statement.reset() }
    guard try statement.step(), let kept = MerkleFrontier(size: statement.int(0), peaks: statement.bytes(1))
    else {
      return ["the edge of the tree is not kept as it should be"]
    }
    return kept.size == head.size && kept.root == head.root
      ? []
      : [
        "the edge of the tree that is kept for \(kept.size) entries does not lead to the root of the newest entry"
      ]
  }

  private func pragma(_ name: String, _ sentence: (Statement) -> String?) throws -> [String] {
    let rows = try connection.statement("PRAGMA \(name)")
    try rows.bind()
    defer { rows.reset() }
    var sentences: [String] = []
    while try rows.step() {
      if let sentence = sentence(rows) { sentences.append(sentence) }
    }
    return sentences
  }
}
