import JSON

/// A ruling on a disputed event.
package struct RuleDispute: Hashable, Sendable {
  package var event: Reference
  package var verdict: Verdict
  package var reason: String

  package init(event: Reference, verdict: Verdict, reason: String) {
    self.event = event
    self.verdict = verdict
    self.reason = reason
  }
}

/// How a dispute was settled.
package enum Verdict: String, CaseIterable, Sendable {
  case uphold
  case reject

  /// What the event then is.
  package var participle: String {
    switch self {
    case .uphold: "upheld"
    case .reject: "rejected"
    }
  }
}

/// A disputed event was ruled upon.
package struct DisputeRuled: Hashable, Sendable {
  package var event: EventID
  package var verdict: Verdict
  package var reason: String

  package init(event: EventID, verdict: Verdict, reason: String) {
    self.event = event
    self.verdict = verdict
    self.reason = reason
  }
}

/// The stored form of rulings.
enum RulingCoding {
  static func write(_ ruled: DisputeRuled, to form: inout StoredForm) {
    form.text("event", ruled.event.text)
    form.text("reason", ruled.reason)
    form.text("verdict", ruled.verdict.rawValue)
  }

  static func read(_ tree: Tree) throws(PayloadProblem) -> DisputeRuled {
    let fields = try StoredMap(tree)
    return DisputeRuled(
      event: try fields.value("event", StoredValue.id),
      verdict: try fields.value("verdict", StoredValue.word),
      reason: try fields.value("reason", StoredValue.text))
  }
}
