package import PolicyModel

/// The events of a prefix of a ledger, as its store gives them: some at a time, for all of them with their citations and
/// texts may be more than memory takes.
package struct ExportEvents {
  /// Which entries brought what of them.
  let entries: EntriesOfEvents
  /// How many are read at once.
  let atOnce: Int
  /// The events with these ids, in the order of the ids.
  let histories: ([EventID]) throws -> [EventHistory]
  /// What was said of an event until it was retracted; nil where it is there, or never was.
  let retracted: (EventID) throws -> RetractedEvent?

  package init(
    entries: EntriesOfEvents, atOnce: Int, histories: @escaping ([EventID]) throws -> [EventHistory],
    retracted: @escaping (EventID) throws -> RetractedEvent?
  ) {
    self.entries = entries
    self.atOnce = max(1, atOnce)
    self.histories = histories
    self.retracted = retracted
  }

  /// Reads some of them, and gives each once.
  func forEach(_ ids: some RandomAccessCollection<EventID>, _ body: (EventHistory) throws -> Void) throws {
    for ids in ids.parts(of: atOnce) {
      for history in try histories(ids) { try body(history) }
    }
  }
}
