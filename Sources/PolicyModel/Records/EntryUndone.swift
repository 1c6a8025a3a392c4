import JSON

/// The undoing of the whole act of which an entry is, or of the entry alone.
package struct UndoEntry: Hashable, Sendable {
  package var entry: Int
  package var reason: String?
  /// Whether the acts that rest on it are undone too.
  package var withDependents: Bool
  /// Whether only the entry itself is undone, and not what else its command recorded.
  package var isOnlyEntry: Bool

  package init(entry: Int, reason: String?, withDependents: Bool = false, isOnlyEntry: Bool = false) {
    self.entry = entry
    self.reason = reason
    self.withDependents = withDependents
    self.isOnlyEntry = isOnlyEntry
  }
}

/// An earlier entry counts no longer.
package struct EntryUndone: Hashable, Sendable {
  package var entry: Int
  package var reason: String?

  package init(entry: Int, reason: String?) {
    self.entry = entry
    self.reason = reason
  }
}

/// The stored form of undoings.
enum UndoCoding {
  static func write(_ undone: EntryUndone, to form: inout StoredForm) {
    form.integer("entry", undone.entry)
    form.text("reason", ifAny: undone.reason)
  }

  static func read(_ tree: Tree) throws(PayloadProblem) -> EntryUndone {
    let fields = try StoredMap(tree)
    return EntryUndone(
      entry: try fields.value("entry", StoredValue.integer),
      reason: try fields.optional("reason", StoredValue.text))
  }
}
