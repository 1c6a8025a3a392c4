import Ledger
import PolicyModel

/// Undoings in random histories.
extension RandomStage {
  /// Undoes any entry, as anybody can: also one that is undone already, one that others rest on, or an undoing that
  /// took an id away which has been given again since.
  func undoing(_ random: inout SeededRandom) -> EntryUndone? {
    let undoings = entries.filter { $0.kind == .entryUndone }
    let entry = random.once(in: 3) ? random.one(of: undoings) : random.one(of: entries)
    return entry.map { EntryUndone(entry: $0.sequence, reason: random.maybe { $0.text() }) }
  }
}
