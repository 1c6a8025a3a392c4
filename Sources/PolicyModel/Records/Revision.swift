/// Why and how a thing was revised.
package struct RevisionReason: Hashable, Sendable {
  package var kind: RevisionKind
  package var reason: String

  package init(kind: RevisionKind, reason: String) {
    self.kind = kind
    self.reason = reason
  }
}

/// A revision of an actor, policy, topic or source.
package struct ReviseThing<Changes: Hashable & Sendable>: Hashable, Sendable {
  package var thing: Reference
  package var reason: RevisionReason
  package var changes: Changes

  package init(thing: Reference, reason: RevisionReason, changes: Changes) {
    self.thing = thing
    self.reason = reason
    self.changes = changes
  }
}

/// A new value for a field; `unchanged` where the revision does not speak of it.
package enum FieldChange<Value: Hashable & Sendable>: Hashable, Sendable {
  case unchanged
  case to(Value)

  /// The field's value after the change.
  package func applied(to old: Value) -> Value {
    if case .to(let new) = self { new } else { old }
  }

  /// The new value; nil where there is none.
  package var value: Value? {
    if case .to(let new) = self { new } else { nil }
  }
}

/// The stored form of a revision of an actor, policy, topic or source: the whole thing as it is now, under
/// the name of its kind, with `as` and `reason`.
enum RevisionCoding {
  static func reason(_ fields: StoredMap) throws(PayloadProblem) -> RevisionReason {
    RevisionReason(
      kind: try fields.value("as", StoredValue.word),
      reason: try fields.optional("reason", StoredValue.text) ?? "")
  }

  /// The reason as it is stored: an update need not have one.
  static func given(_ reason: RevisionReason) -> String? { reason.reason.isEmpty ? nil : reason.reason }

  static func write(_ actor: Actor, _ reason: RevisionReason, to form: inout StoredForm) {
    form.map("actor") { ActorCoding.write(actor, to: &$0) }
    write(reason, to: &form)
  }

  static func write(_ policy: Policy, _ reason: RevisionReason, to form: inout StoredForm) {
    form.text("as", reason.kind.rawValue)
    form.map("policy") { PolicyCoding.write(policy, to: &$0) }
    form.text("reason", ifAny: given(reason))
  }

  static func write(_ source: Source, _ reason: RevisionReason, to form: inout StoredForm) {
    write(reason, to: &form)
    form.map("source") { SourceCoding.write(source, to: &$0) }
  }

  static func write(_ topic: Topic, _ reason: RevisionReason, to form: inout StoredForm) {
    write(reason, to: &form)
    form.map("topic") { TopicCoding.write(topic, to: &$0) }
  }

  private static func write(_ reason: RevisionReason, to form: inout StoredForm) {
    form.text("as", reason.kind.rawValue)
    form.text("reason", ifAny: given(reason))
  }
}
