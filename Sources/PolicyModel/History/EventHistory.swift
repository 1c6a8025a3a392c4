/// All that a prefix of the ledger says of one event that it does not retract: how it was recorded, each revision
/// in order, and its citations.
package struct EventHistory: Hashable, Sendable {
  /// The entry that recorded it.
  package var entry: Int
  /// The event as it was recorded.
  package var recorded: Event
  /// Its revisions, by entry.
  package var revisions: [EventRevision]
  /// Its citations, by entry and ordinal; those withdrawn by this prefix are left out.
  package var citations: [CitationRecord]
  /// Rulings on it, by entry.
  package var rulings: [RulingRecord]

  package init(
    entry: Int, recorded: Event, revisions: [EventRevision], citations: [CitationRecord],
    rulings: [RulingRecord]
  ) {
    self.entry = entry
    self.recorded = recorded
    self.revisions = revisions
    self.citations = citations
    self.rulings = rulings
  }

  package var id: EventID { recorded.id }

  /// The event with every revision applied: what the newest entry says.
  package var newest: Event {
    revisions.isEmpty ? recorded : numbered.event
  }

  /// The newest version, its effects under the numbers by which a revision names them.
  package var numbered: NumberedEvent {
    var event = NumberedEvent(recorded)
    for revision in revisions { event.apply(revision.patch) }
    return event
  }
}

extension EventHistory {
  /// The history without relations to events that are not there, for the entries that recorded them were undone.
  package func withoutDangling(_ isThere: (EventID) throws -> Bool) rethrows -> EventHistory {
    var history = self
    var known: [EventID: Bool] = [:]
    func keep(_ relations: [Relation]) throws -> [Relation] {
      try relations.filter { relation in
        if let known = known[relation.event] { return known }
        let isThere = try isThere(relation.event)
        known[relation.event] = isThere
        return isThere
      }
    }
    history.recorded.relations = try keep(recorded.relations)
    for index in revisions.indices {
      guard let change = revisions[index].patch.relations else { continue }
      let kept = Set(try keep(change.added))
      history.revisions[index].patch.relations = change.map { list in
        list.filter { kept.contains($0) || !change.added.contains($0) }
      }
    }
    return history
  }
}

/// One revision of an event.
package struct EventRevision: Hashable, Sendable {
  package var entry: Int
  package var reason: RevisionReason
  package var patch: EventPatch

  package init(entry: Int, reason: RevisionReason, patch: EventPatch) {
    self.entry = entry
    self.reason = reason
    self.patch = patch
  }
}

/// A citation and where it came from: the `ordinal`th, from 0, of those that `entry` brought.
package struct CitationRecord: Hashable, Sendable {
  package var entry: Int
  package var ordinal: Int
  package var citation: Citation

  package init(entry: Int, ordinal: Int, citation: Citation) {
    self.entry = entry
    self.ordinal = ordinal
    self.citation = citation
  }
}

/// A ruling and the entry that made it.
package struct RulingRecord: Hashable, Sendable {
  package var entry: Int
  package var verdict: Verdict
  package var reason: String

  package init(entry: Int, verdict: Verdict, reason: String) {
    self.entry = entry
    self.verdict = verdict
    self.reason = reason
  }
}
