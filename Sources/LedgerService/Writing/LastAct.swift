package import Ledger
import PolicyModel

extension LedgerReader {
  /// The last act of a recorder that is no undoing and of which something still counts; nil where there is none.
  package func lastAct(of recorder: String) throws -> Int? {
    var undone: Set<Int> = []
    var last = try head.size
    // What was written last is seldom far away.
    var batch = 50
    while last >= 1 {
      let start = max(1, last - batch + 1)
      for entry in try entries(start...last).reversed() where !undone.contains(entry.sequence) {
        if case .entryUndone(let undoing)? = entry.payload {
          undone.insert(undoing.entry)
        } else if entry.recorder == recorder {
          return entry.act
        }
      }
      last = start - 1
      batch = 1000
    }
    return nil
  }
}
