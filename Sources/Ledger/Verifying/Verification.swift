/// What `verify` found.
package struct Verification: Hashable, Sendable {
  package var head: Head
  /// Whether the head could be read; else it says no more than the largest number that was found.
  package var isHeadKnown: Bool
  /// One sentence for each thing that is wrong; empty where the file is whole.
  package var damage: [String]
  /// Sequence numbers of redacted entries.
  package var redacted: [Int]
  /// The entries that match their hashes, as ranges of sequence numbers, ascending.
  package var whole: [ClosedRange<Int>]
  /// What is no damage and should be known: tables of other programs, the journal mode, what was not compared.
  package var notes: [String]

  package init(
    head: Head, isHeadKnown: Bool, damage: [String], redacted: [Int], whole: [ClosedRange<Int>],
    notes: [String]
  ) {
    self.head = head
    self.isHeadKnown = isHeadKnown
    self.damage = damage
    self.redacted = redacted
    self.whole = whole
    self.notes = notes
  }

  /// Whether the ledger says that it had more entries than there are.
  package var lacksEntries = false

  /// Whether every entry from 1 to the head matches its hashes, and none is missing behind it.
  package var areEntriesWhole: Bool {
    !lacksEntries && (head.size == 0 ? whole.isEmpty : whole == [1...head.size])
  }
}
