import JSON

/// A correction or update of an event.
package struct ReviseEvent: Hashable, Sendable {
  package var event: Reference
  package var reason: RevisionReason
  package var changes: EventChanges
  package var citations: [CitationDraft]

  package init(event: Reference, reason: RevisionReason, changes: EventChanges, citations: [CitationDraft]) {
    self.event = event
    self.reason = reason
    self.changes = changes
    self.citations = citations
  }
}

/// An event's record was corrected or updated.
package struct EventRevised: Hashable, Sendable {
  package var event: EventID
  package var reason: RevisionReason
  package var patch: EventPatch
  /// New citations; an update applies once one that states it is visible.
  package var citations: [Citation]

  package init(event: EventID, reason: RevisionReason, patch: EventPatch, citations: [Citation]) {
    self.event = event
    self.reason = reason
    self.patch = patch
    self.citations = citations
  }
}

/// The stored form of an event's revision.
enum EventRevisionCoding {
  static func write(_ revised: EventRevised, to form: inout StoredForm) {
    if revised.patch.appliesWhole { form.text("applies", whole) }
    form.text("as", revised.reason.kind.rawValue)
    if hasChanges(revised.patch) {
      form.map("changes") { EventPatchCoding.write(changes: revised.patch, to: &$0) }
    }
    CitationCoding.write(revised.citations, to: &form)
    form.texts("cleared", ifAny: EventPatchCoding.cleared(revised.patch))
    form.text("event", revised.event.text)
    form.text("reason", ifAny: RevisionCoding.given(revised.reason))
  }

  /// What the upcasting of version 1 says of a revision's `applies`.
  static let whole = "whole"

  static func read(_ tree: Tree) throws(PayloadProblem) -> EventRevised {
    let fields = try StoredMap(tree)
    var patch = try EventPatchCoding.read(fields)
    patch.appliesWhole = try fields.optional("applies", StoredValue.text) == whole
    return EventRevised(
      event: try fields.value("event", StoredValue.id), reason: try RevisionCoding.reason(fields),
      patch: patch,
      citations: try fields.list("citations", CitationCoding.read))
  }

  private static func hasChanges(_ patch: EventPatch) -> Bool {
    var rest = patch
    if rest.note == .cleared { rest.note = nil }
    if rest.place == .cleared { rest.place = nil }
    return !rest.isEmpty
  }
}
