import Ledger
import PolicyModel

// Each prefix has its root with its last entry.

extension Connection {
  /// The newest prefix.
  func newestHead() throws -> Head {
    try first("SELECT sequence, root, recorded_at FROM entry ORDER BY sequence DESC LIMIT 1", read: head)
      ?? Head(size: 0, root: MerkleHash.empty, recordedAt: nil)
  }

  fileprivate func head(at row: Statement) throws -> Head {
    let size = row.int(0)
    guard let root = row.digest(1) else {
      throw LedgerFileProblem.nonsense("the root kept with entry \(size) is no hash", path: path)
    }
    return Head(size: size, root: root, recordedAt: Timestamp(seconds: row.int(2)))
  }
}

extension SQLiteReader {
  func head(size: Int) throws -> Head? {
    if size == 0 { return Head(size: 0, root: MerkleHash.empty, recordedAt: nil) }
    return try connection.brief {
      try connection.first(
        "SELECT sequence, root, recorded_at FROM entry WHERE sequence = ?1", size, read: connection.head)
    }
  }

  /// Halves its way to the last entry that was recorded by then, for recording times never go back.
  func size(recordedBy time: Timestamp) throws -> Int {
    try connection.brief {
      var recorded = 0
      var later = try connection.newestHead().size + 1
      while later - recorded > 1 {
        let middle = recorded + (later - recorded) / 2
        let seconds = try connection.first("SELECT recorded_at FROM entry WHERE sequence = ?1", middle) {
          $0.int(0)
        }
        guard let seconds else {
          throw LedgerFileProblem.nonsense("entry \(middle) is missing", path: connection.path)
        }
        if seconds <= time.seconds { recorded = middle } else { later = middle }
      }
      return recorded
    }
  }
}
