/// An event came into the record, with the citations it came with.
package struct EventRecorded: Hashable, Sendable {
  package var event: Event
  /// Empty only for a draft that is recorded as unsourced.
  package var citations: [Citation]

  package init(event: Event, citations: [Citation]) {
    self.event = event
    self.citations = citations
  }
}

/// Why and how a thing was revised.
package struct RevisionReason: Hashable, Sendable {
  package var kind: RevisionKind
  package var reason: String

  package init(kind: RevisionKind, reason: String) {
    self.kind = kind
    self.reason = reason
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

/// An event was taken back.
package struct EventRetracted: Hashable, Sendable {
  package var event: EventID
  package var reason: String

  package init(event: EventID, reason: String) {
    self.event = event
    self.reason = reason
  }
}

/// A citation of an event was added.
package struct CitationAdded: Hashable, Sendable {
  package var event: EventID
  package var citation: Citation

  package init(event: EventID, citation: Citation) {
    self.event = event
    self.citation = citation
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
