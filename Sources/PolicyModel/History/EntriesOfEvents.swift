/// The entries that brought what a prefix of the ledger holds of its events: for who reads the events bit by bit, in the
/// order in which the ledger came to them.
package struct EntriesOfEvents: Hashable, Sendable {
  /// The events that are there, by the entry that recorded each.
  package let recorded: [EntryOfEvent]
  /// By entry, the event of which it brought more: a revision, a citation that stands, or a ruling. Those that recorded the
  /// event itself are left out.
  package let later: [EntryOfEvent]

  /// - Parameters:
  ///   - recorded: in any order.
  ///   - later: in any order, and any of them more than once.
  package init(recorded: consuming [EntryOfEvent], later: consuming [EntryOfEvent]) {
    // In place: of a large ledger these are long.
    recorded.sort()
    later.sort()
    var kept = 0
    for place in later.indices where kept == 0 || later[place] != later[kept - 1] {
      later[kept] = later[place]
      kept += 1
    }
    later.removeSubrange(kept...)
    self.recorded = recorded
    self.later = later
  }

  package init(_ histories: [EventHistory]) {
    self.init(
      recorded: histories.map { EntryOfEvent(entry: $0.entry, event: $0.id) },
      later: histories.flatMap { history in
        history.laterEntries.map { EntryOfEvent(entry: $0, event: history.id) }
      })
  }
}

/// An entry that brought something of an event, or an event of which an entry brought something.
package struct EntryOfEvent: Hashable, Comparable, Sendable {
  package var entry: Int
  package var event: EventID

  package init(entry: Int, event: EventID) {
    self.entry = entry
    self.event = event
  }

  package static func < (a: EntryOfEvent, b: EntryOfEvent) -> Bool { (a.entry, a.event) < (b.entry, b.event) }
}

extension EventHistory {
  /// The entries that brought more of it than the one that recorded it, in no order.
  fileprivate var laterEntries: [Int] {
    (revisions.map(\.entry) + citations.map(\.entry) + rulings.map(\.entry)).filter { $0 != entry }
  }
}
