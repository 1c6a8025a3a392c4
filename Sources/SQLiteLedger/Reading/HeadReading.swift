import Ledger
import PolicyModel

/// Reads heads: each prefix has its root with its last entry.
struct HeadReading {
  let connection: Connection

  private static let empty = Head(size: 0, root: MerkleHash.empty, recordedAt: nil)

  func newest() throws -> Head {
    let statement = try connection.statement(
      "SELECT sequence, root, recorded_at FROM entry ORDER BY sequence DESC LIMIT 1")
    try statement.bind()
    defer { statement.reset() }
    return try statement.step() ? try head(at: statement) : HeadReading.empty
  }

  func head(size: Int) throws -> Head? {
    if size == 0 { return HeadReading.empty }
    let statement = try connection.statement(
      "SELECT sequence, root, recorded_at FROM entry WHERE sequence = ?1")
    try statement.bind(size)
    defer { statement.reset() }
    return try statement.step() ? try head(at: statement) : nil
  }

  /// Halves its way to the last entry that was recorded by then, for recording times never go back.
  func size(recordedBy time: Timestamp) throws -> Int {
    let statement = try connection.statement("SELECT recorded_at FROM entry WHERE sequence = ?1")
    defer { statement.reset() }
    var recorded = 0
    var later = try newest().size + 1
    while later - recorded > 1 {
      let middle = recorded + (later - recorded) / 2
      try statement.bind(middle)
      guard try statement.step() else {
        throw LedgerFileProblem.nonsense("entry \(middle) is missing", path: connection.path)
      }
      if statement.int(0) <= time.seconds { recorded = middle } else { later = middle }
    }
    return recorded
  }

  private func head(at row: Statement) throws -> Head {
    let size = row.int(0)
    guard let root = row.digest(1) else {
      throw LedgerFileProblem.nonsense("the root kept with entry \(size) is no hash", path: connection.path)
    }
    return Head(size: size, root: root, recordedAt: Timestamp(seconds: row.int(2)))
  }
}
