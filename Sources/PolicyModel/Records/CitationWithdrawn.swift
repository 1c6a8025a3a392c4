import JSON

/// The taking back of a citation, and what is cited in its place where it was only wrong in part.
package struct WithdrawCitation: Hashable, Sendable {
  package var event: Reference
  /// Which of the event's citations: its source, or `ENTRY.ORDINAL` as `show` writes it.
  package var citation: Reference
  package var reason: String
  /// What is cited instead: the same with these changes; nil for nothing.
  package var correction: CitationChanges?

  package init(event: Reference, citation: Reference, reason: String, correction: CitationChanges?) {
    self.event = event
    self.citation = citation
    self.reason = reason
    self.correction = correction
  }
}

/// A citation was taken back: the one at `ordinal` (from 0) of those that entry `entry` brought.
package struct CitationWithdrawn: Hashable, Sendable {
  package var event: EventID
  package var entry: Int
  package var ordinal: Int
  package var reason: String

  package init(event: EventID, entry: Int, ordinal: Int, reason: String) {
    self.event = event
    self.entry = entry
    self.ordinal = ordinal
    self.reason = reason
  }
}

/// The stored form of a citation's withdrawal.
enum WithdrawalCoding {
  static func write(_ withdrawn: CitationWithdrawn, to form: inout StoredForm) {
    form.integer("entry", withdrawn.entry)
    form.text("event", withdrawn.event.text)
    form.integer("ordinal", withdrawn.ordinal)
    form.text("reason", withdrawn.reason)
  }

  static func read(_ tree: Tree) throws(PayloadProblem) -> CitationWithdrawn {
    let fields = try StoredMap(tree)
    return CitationWithdrawn(
      event: try fields.value("event", StoredValue.id), entry: try fields.value("entry", StoredValue.integer),
      ordinal: try fields.value("ordinal", StoredValue.integer),
      reason: try fields.value("reason", StoredValue.text))
  }
}
