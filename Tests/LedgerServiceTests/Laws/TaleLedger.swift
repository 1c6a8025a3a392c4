import EDTF
import Ledger
import PolicyModel
import LedgerService

/// A tale written into a ledger in memory, with what it took: steps that it refuses are no part of the history.
struct TaleLedger {
  let tale: Tale
  let scenario: Scenario
  private(set) var taken: [Taken] = []

  /// A step that became an entry.
  struct Taken: Sendable {
    /// Its place in the tale.
    var place: Int
    var step: TaleStep
    var entry: Int
  }

  /// Writes the steps of `tale` at `places`, in this order; all of them where none are given.
  init(_ tale: Tale, at places: [Int]? = nil) throws {
    self.tale = tale
    scenario = try Scenario(TaleDocuments.cast)
    let sources = tale.sources.enumerated()
    try scenario.add(
      sources.map { TaleDocuments.source($0.element, at: $0.offset) }.joined()
        + sources.map { TaleDocuments.circle($0.element, at: $0.offset) }.joined())
    for place in places ?? Array(tale.steps.indices) { try take(tale.steps[place], at: place) }
  }

  /// Writes one more step, unless the ledger refuses it.
  mutating func take(_ step: TaleStep, at place: Int) throws {
    do {
      let entries: [Int]
      if case .undo(let undone) = step {
        guard let entry = taken.first(where: { $0.place == undone })?.entry else { return }
        entries = try scenario.write(.undo(UndoEntry(entry: entry, reason: nil))).entries
      } else if let document = TaleDocuments.document(step) {
        entries = try scenario.add(document).flatMap(\.entries)
      } else {
        return
      }
      for entry in entries { taken.append(Taken(place: place, step: step, entry: entry)) }
    } catch is Rejection {
      return
    }
  }

  /// The steps that still count at a prefix of so many entries: those that no undoing took out.
  func standing(at size: Int) -> [Taken] {
    let known = taken.filter { $0.entry <= size }
    var gone: Set<Int> = []
    for step in known.reversed() where !gone.contains(step.place) {
      if case .undo(let undone) = step.step { gone.insert(undone) }
    }
    return known.filter { !gone.contains($0.place) }
  }
}
