/// The stored form of a revision of an actor, policy, topic or source: the whole thing as it is now, under
/// the name of its kind, with `as` and `reason`.
enum RevisionCoding {
  static func reason(_ fields: Fields) throws(PayloadProblem) -> RevisionReason {
    RevisionReason(
      kind: try fields.value("as", Stored.word), reason: try fields.optional("reason", Stored.text) ?? "")
  }

  /// The reason as it is stored: an update need not have one.
  static func given(_ reason: RevisionReason) -> String? { reason.reason.isEmpty ? nil : reason.reason }

  static func write(_ actor: Actor, _ reason: RevisionReason, to form: inout some Form) {
    form.map("actor") { ActorCoding.write(actor, to: &$0) }
    write(reason, to: &form)
  }

  static func write(_ policy: Policy, _ reason: RevisionReason, to form: inout some Form) {
    form.text("as", reason.kind.rawValue)
    form.map("policy") { PolicyCoding.write(policy, to: &$0) }
    form.text("reason", ifAny: given(reason))
  }

  static func write(_ source: Source, _ reason: RevisionReason, to form: inout some Form) {
    write(reason, to: &form)
    form.map("source") { SourceCoding.write(source, to: &$0) }
  }

  static func write(_ topic: Topic, _ reason: RevisionReason, to form: inout some Form) {
    write(reason, to: &form)
    form.map("topic") { TopicCoding.write(topic, to: &$0) }
  }

  private static func write(_ reason: RevisionReason, to form: inout some Form) {
    form.text("as", reason.kind.rawValue)
    form.text("reason", ifAny: given(reason))
  }
}
