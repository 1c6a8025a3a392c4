import PolicyModel

/// Which entries of a prefix count: all but those that an entry undoes which itself counts.
package enum CountingEntries {
  /// The entries that count, in order.
  package static func of(_ entries: some Collection<Entry>) -> [Entry] {
    var undone: Set<Int> = []
    var counting: [Entry] = []
    // An undoing names an earlier entry, so that from the newest backwards each is judged before those it
    // names.
    for entry in entries.reversed() where !undone.contains(entry.sequence) {
      if case .entryUndone(let undoing) = entry.payload { undone.insert(undoing.entry) }
      counting.append(entry)
    }
    return counting.reversed()
  }
}
