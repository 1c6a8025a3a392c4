import JSON

/// The stored form of what is said of an event after it was recorded.
enum EventEntryCoding {
  static func write(_ revised: EventRevised, to form: inout some Form) {
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

  static func revised(_ tree: Tree) throws(PayloadProblem) -> EventRevised {
    let fields = try Fields(tree)
    var patch = try EventPatchCoding.read(fields)
    patch.appliesWhole = try fields.optional("applies", Stored.text) == whole
    return EventRevised(
      event: try fields.value("event", Stored.id), reason: try RevisionCoding.reason(fields), patch: patch,
      citations: try fields.list("citations", CitationCoding.read))
  }

  static func write(_ retracted: EventRetracted, to form: inout some Form) {
    form.text("event", retracted.event.text)
    form.text("reason", retracted.reason)
  }

  static func retracted(_ tree: Tree) throws(PayloadProblem) -> EventRetracted {
    let fields = try Fields(tree)
    return EventRetracted(
      event: try fields.value("event", Stored.id), reason: try fields.value("reason", Stored.text))
  }

  static func added(_ tree: Tree) throws(PayloadProblem) -> CitationAdded {
    let fields = try Fields(tree)
    return CitationAdded(
      event: try fields.value("event", Stored.id), citation: try CitationCoding.read(fields))
  }

  static func write(_ withdrawn: CitationWithdrawn, to form: inout some Form) {
    form.integer("entry", withdrawn.entry)
    form.text("event", withdrawn.event.text)
    form.integer("ordinal", withdrawn.ordinal)
    form.text("reason", withdrawn.reason)
  }

  static func withdrawn(_ tree: Tree) throws(PayloadProblem) -> CitationWithdrawn {
    let fields = try Fields(tree)
    return CitationWithdrawn(
      event: try fields.value("event", Stored.id), entry: try fields.value("entry", Stored.integer),
      ordinal: try fields.value("ordinal", Stored.integer), reason: try fields.value("reason", Stored.text))
  }

  static func write(_ ruled: DisputeRuled, to form: inout some Form) {
    form.text("event", ruled.event.text)
    form.text("reason", ruled.reason)
    form.text("verdict", ruled.verdict.rawValue)
  }

  static func ruled(_ tree: Tree) throws(PayloadProblem) -> DisputeRuled {
    let fields = try Fields(tree)
    return DisputeRuled(
      event: try fields.value("event", Stored.id), verdict: try fields.value("verdict", Stored.word),
      reason: try fields.value("reason", Stored.text))
  }

  private static func hasChanges(_ patch: EventPatch) -> Bool {
    var rest = patch
    if rest.note == .cleared { rest.note = nil }
    if rest.place == .cleared { rest.place = nil }
    return !rest.isEmpty
  }
}
