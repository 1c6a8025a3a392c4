/// An event that was retracted: what was said of it until then, and why it was taken back.
package struct RetractedEvent: Hashable, Sendable {
  /// The entry that retracted it.
  package var entry: Int
  package var reason: String
  /// All that was said of it before that entry.
  package var history: EventHistory

  package init(entry: Int, reason: String, history: EventHistory) {
    self.entry = entry
    self.reason = reason
    self.history = history
  }

  package var id: EventID { history.id }
}
