package import EDTF

/// A source with what happened to it, at a prefix of the ledger.
package struct SourceRecord: Hashable, Sendable {
  package var entry: Int
  package var source: Source
  /// Withdrawals and restorations, by entry.
  package var standings: [StandingRecord]

  package init(entry: Int, source: Source, standings: [StandingRecord]) {
    self.entry = entry
    self.source = source
    self.standings = standings
  }
}

/// A source's withdrawal or restoration on a day.
package struct StandingRecord: Hashable, Sendable {
  package var entry: Int
  package var isWithdrawn: Bool
  package var on: EDTFDate
  package var reason: String?

  package init(entry: Int, isWithdrawn: Bool, on: EDTFDate, reason: String?) {
    self.entry = entry
    self.isWithdrawn = isWithdrawn
    self.on = on
    self.reason = reason
  }
}

/// A policy with the reviews of it, at a prefix of the ledger.
package struct PolicyRecord: Hashable, Sendable {
  package var entry: Int
  package var policy: Policy
  /// By entry.
  package var reviews: [PolicyReviewed]

  package init(entry: Int, policy: Policy, reviews: [PolicyReviewed]) {
    self.entry = entry
    self.policy = policy
    self.reviews = reviews
  }
}

/// A topic and the entry that defined it, at a prefix of the ledger.
package struct TopicRecord: Hashable, Sendable {
  package var entry: Int
  package var topic: Topic

  package init(entry: Int, topic: Topic) {
    self.entry = entry
    self.topic = topic
  }
}

/// An assertion and the entry that made it, at a prefix of the ledger.
package struct AssertionRecord: Hashable, Sendable {
  package var entry: Int
  package var assertion: AssertionAdded

  package init(entry: Int, assertion: AssertionAdded) {
    self.entry = entry
    self.assertion = assertion
  }
}
