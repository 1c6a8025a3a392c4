import EDTF
import JSON

/// The stored form of merges, reviews, assertions and undoings.
enum OtherCoding {
  static func write(_ merged: ActorsMerged, to form: inout some Form) {
    form.text("actor", merged.actor.text)
    form.text("into", merged.into.text)
    form.text("reason", ifAny: merged.reason)
  }

  static func merged(_ tree: Tree) throws(PayloadProblem) -> ActorsMerged {
    let fields = try Fields(tree)
    return ActorsMerged(
      actor: try fields.value("actor", Stored.id), into: try fields.value("into", Stored.id),
      reason: try fields.optional("reason", Stored.text))
  }

  static func write(_ reviewed: PolicyReviewed, to form: inout some Form) {
    CitationCoding.write(reviewed.citations, to: &form)
    form.text("note", ifAny: reviewed.note)
    form.text("on", reviewed.on.text)
    form.text("policy", reviewed.policy.text)
  }

  static func reviewed(_ tree: Tree) throws(PayloadProblem) -> PolicyReviewed {
    let fields = try Fields(tree)
    return PolicyReviewed(
      policy: try fields.value("policy", Stored.id), on: try fields.value("on", Stored.date),
      citations: try fields.list("citations", CitationCoding.read),
      note: try fields.optional("note", Stored.text))
  }

  static func write(_ added: AssertionAdded, to form: inout some Form) {
    form.text("does", added.state.word)
    form.text("key", added.key.description)
    form.text("on", added.on.text)
    form.text("policy", added.policy.text)
    form.text("source", ifAny: added.source?.text)
    form.text("value", ifAny: added.state.value)
  }

  static func asserted(_ tree: Tree) throws(PayloadProblem) -> AssertionAdded {
    let fields = try Fields(tree)
    return AssertionAdded(
      policy: try fields.value("policy", Stored.id), key: try fields.value("key", Stored.key),
      state: try state(fields), on: try fields.value("on", Stored.date),
      source: try fields.optional("source", Stored.id))
  }

  static func write(_ undone: EntryUndone, to form: inout some Form) {
    form.integer("entry", undone.entry)
    form.text("reason", ifAny: undone.reason)
  }

  static func undone(_ tree: Tree) throws(PayloadProblem) -> EntryUndone {
    let fields = try Fields(tree)
    return EntryUndone(
      entry: try fields.value("entry", Stored.integer), reason: try fields.optional("reason", Stored.text))
  }

  private static func state(_ fields: Fields) throws(PayloadProblem) -> KeyOperation {
    let does = try fields.value("does", Stored.text)
    switch does {
    case "set": return .set(try fields.value("value", Stored.text))
    case "clear": return .clear
    case "unknown": return .unknown
    default: throw PayloadProblem("does", .bad(does, expected: "one of set, clear, unknown"))
    }
  }
}
