package import EDTF

/// Two actors turned out to be one; the first goes on under the second's id.
package struct ActorsMerged: Hashable, Sendable {
  package var actor: ActorID
  package var into: ActorID
  package var reason: String?

  package init(actor: ActorID, into: ActorID, reason: String?) {
    self.actor = actor
    self.into = into
    self.reason = reason
  }
}

/// A source was withdrawn, or restored, on a day.
package struct SourceStanding: Hashable, Sendable {
  package var source: SourceID
  package var on: EDTFDate
  package var reason: String?

  package init(source: SourceID, on: EDTFDate, reason: String?) {
    self.source = source
    self.on = on
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

/// Somebody looked again on a day and found a policy unchanged.
package struct PolicyReviewed: Hashable, Sendable {
  package var policy: PolicyID
  package var on: EDTFDate
  package var citations: [Citation]
  package var note: String?

  package init(policy: PolicyID, on: EDTFDate, citations: [Citation], note: String?) {
    self.policy = policy
    self.on = on
    self.citations = citations
    self.note = note
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

/// An earlier entry counts no longer.
package struct EntryUndone: Hashable, Sendable {
  package var entry: Int
  package var reason: String?

  package init(entry: Int, reason: String?) {
    self.entry = entry
    self.reason = reason
  }
}
