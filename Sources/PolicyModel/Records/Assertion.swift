package import EDTF
import JSON

/// A state that later entries must not break.
package struct AddAssertion: Hashable, Sendable {
  package var policy: Reference
  package var key: Written<String>
  package var state: KeyOperation
  package var on: EDTFDate
  package var source: Reference?
  /// Whether it is taken though it does not hold now.
  package var evenIfBroken: Bool

  package init(
    policy: Reference, key: Written<String>, state: KeyOperation, on: EDTFDate, source: Reference?,
    evenIfBroken: Bool
  ) {
    self.policy = policy
    self.key = key
    self.state = state
    self.on = on
    self.source = source
    self.evenIfBroken = evenIfBroken
  }
}

/// A state that must stay true whatever is recorded later.
package struct AssertionAdded: Hashable, Sendable {
  package var policy: PolicyID
  package var key: Key
  /// What is asserted: a value, cleared, or unknown.
  package var state: KeyOperation
  package var on: EDTFDate
  package var source: SourceID?

  package init(policy: PolicyID, key: Key, state: KeyOperation, on: EDTFDate, source: SourceID?) {
    self.policy = policy
    self.key = key
    self.state = state
    self.on = on
    self.source = source
  }
}

/// The stored form of assertions.
enum AssertionCoding {
  static func write(_ added: AssertionAdded, to form: inout StoredForm) {
    form.text("does", added.state.word)
    form.text("key", added.key.description)
    form.text("on", added.on.text)
    form.text("policy", added.policy.text)
    form.text("source", ifAny: added.source?.text)
    form.text("value", ifAny: added.state.value)
  }

  static func read(_ tree: Tree) throws(PayloadProblem) -> AssertionAdded {
    let fields = try StoredMap(tree)
    return AssertionAdded(
      policy: try fields.value("policy", StoredValue.id), key: try fields.value("key", StoredValue.key),
      state: try state(fields), on: try fields.value("on", StoredValue.date),
      source: try fields.optional("source", StoredValue.id))
  }

  private static func state(_ fields: StoredMap) throws(PayloadProblem) -> KeyOperation {
    let does = try fields.value("does", StoredValue.text)
    switch does {
    case "set": return .set(try fields.value("value", StoredValue.text))
    case "clear": return .clear
    case "unknown": return .unknown
    default: throw PayloadProblem("does", .bad(does, expected: "one of set, clear, unknown"))
    }
  }
}
