package import Ledger
package import PolicyModel

/// Looks up what the undoing of an act comes to: what goes with it, what comes back, and what rests on either.
final class UndoFinder {
  private let reader: any LedgerReader
  private let size: Int
  /// Which entries count, from one on.
  private var known: (first: Int, tally: UndoTally)?

  init(_ reader: any LedgerReader, at size: Int) {
    self.reader = reader
    self.size = size
  }

  /// Nil where there is no such entry.
  func facts(_ undo: UndoEntry) throws -> UndoFacts? {
    guard undo.entry >= 1, undo.entry <= size, let entry = try reader.entries(undo.entry...undo.entry).first
    else { return nil }
    let own = try counting(entry.act).filter { !undo.isOnlyEntry || $0 == undo.entry }
    if own.isEmpty {
      return UndoFacts(undone: [], undoneBy: try undoing(of: undo.entry))
    }
    var numbers = Set(own)
    while true {
      let scene = try UndoScene(reader, at: size, undoing: numbers)
      let resting = try scene.resting()
      if undo.withDependents, !resting.isEmpty {
        let more = try Set(resting.map(\.entry)).flatMap { number in
          try reader.entries(number...number).first.map { try counting($0.act) } ?? []
        }
        if !numbers.isSuperset(of: more) {
          numbers.formUnion(more)
          continue
        }
      }
      let undone = try numbers.sorted().compactMap {
        try reader.entries($0...$0).first?.recordedPayload
      }
      return UndoFacts(
        undone: undone, resting: resting, homeless: try scene.homeless(),
        staying: try scene.staying())
    }
  }

  /// The entries of an act that count.
  private func counting(_ act: Int) throws -> [Int] {
    let entries = try reader.entries(ofAct: act, at: size)
    guard let first = entries.first else { return [] }
    if let known, known.first <= first { return entries.filter(known.tally.countsNow) }
    let tally = try UndoTally(reader, from: first, at: size, undoing: [])
    known = (first, tally)
    return entries.filter(tally.countsNow)
  }

  /// The entry that counts and undoes another.
  private func undoing(of entry: Int) throws -> Int? {
    CountingEntries.of(try reader.entries(entry...size)).last { later in
      guard case .entryUndone(let undone)? = later.payload else { return false }
      return undone.entry == entry
    }?.sequence
  }
}

/// Which entries count, from one on, before and after some are undone.
struct UndoTally {
  /// Those of the range, and those that entries of the range undo.
  private var undoneNow: Set<Int> = []
  private var undoneThen: Set<Int>
  /// Those that count and will not, ascending.
  private(set) var going: [Entry] = []
  /// Those that do not count and will, ascending.
  private(set) var coming: [Entry] = []

  /// Goes through the entries from `first` on, from the newest backwards: an undoing names an earlier entry, so that each
  /// is judged before those that it names.
  init(_ reader: any LedgerReader, from first: Int, at size: Int, undoing numbers: Set<Int>) throws {
    undoneThen = numbers
    var last = size
    while last >= first {
      let start = max(first, last - 999)
      for entry in try reader.entries(start...last).reversed() {
        let (counts, willCount) = (countsNow(entry.sequence), willCount(entry.sequence))
        if case .entryUndone(let undone)? = entry.payload {
          if counts { undoneNow.insert(undone.entry) }
          if willCount { undoneThen.insert(undone.entry) }
        }
        if counts, !willCount { going.append(entry) }
        if willCount, !counts { coming.append(entry) }
      }
      last = start - 1
    }
    going.reverse()
    coming.reverse()
  }

  func countsNow(_ entry: Int) -> Bool { !undoneNow.contains(entry) }
  func willCount(_ entry: Int) -> Bool { !undoneThen.contains(entry) }

  /// Those of the entries about one thing that will count, ascending.
  func willCount(of entries: [Entry]) -> [Entry] {
    // All undoings of them are among them.
    var undone = undoneThen
    var counting: [Entry] = []
    for entry in entries.reversed() where !undone.contains(entry.sequence) {
      if case .entryUndone(let undoing)? = entry.payload {
        undone.insert(undoing.entry)
      } else {
        counting.append(entry)
      }
    }
    return counting.reversed()
  }
}

extension LedgerReader {
  /// What the undoing of an act comes to at a prefix; nil where there is no such entry.
  package func undoing(_ undo: UndoEntry, at size: Int) throws -> UndoFacts? {
    try UndoFinder(self, at: size).facts(undo)
  }
}
