/// An event as a viewpoint sees it.
package struct VisibleEvent: Sendable {
  package var entry: Int
  /// With the revisions that apply.
  package var event: Event
  /// Its own citations that are visible, of any stance, by entry.
  package var citations: [CitationRecord]
  /// What states it: its own and those of events that confirm it.
  package var testimonies: [Testimony]
  /// The grade for its acting participant.
  package var grade: Grade
  package var standing: DisputeStanding

  package init(
    entry: Int, event: Event, citations: [CitationRecord], testimonies: [Testimony], grade: Grade,
    standing: DisputeStanding
  ) {
    self.entry = entry
    self.event = event
    self.citations = citations
    self.testimonies = testimonies
    self.grade = grade
    self.standing = standing
  }

  /// The citations of events that confirm it.
  package var confirmations: [CitationRecord] {
    testimonies.filter { $0.cited != event.id }.map(\.record)
  }
}

/// Where an event stands among those that dispute it.
package struct DisputeStanding: Hashable, Sendable {
  /// The visible events that dispute it.
  package var disputes: [Dispute]
  /// The ruling that settled it, if one did.
  package var ruling: RulingRecord?

  package init(disputes: [Dispute], ruling: RulingRecord?) {
    self.disputes = disputes
    self.ruling = ruling
  }

  /// How it was settled.
  package var verdict: Verdict? { ruling?.verdict }

  /// Whether its effects are under dispute.
  package var isDisputed: Bool { verdict == nil && disputes.contains { !$0.isWeaker } }
}

/// An event that disputes another.
package struct Dispute: Hashable, Sendable {
  package var event: EventID
  package var grade: Grade
  /// Whether its grade is lower than the disputed event's: then it is listed and no more.
  package var isWeaker: Bool

  package init(event: EventID, grade: Grade, isWeaker: Bool) {
    self.event = event
    self.grade = grade
    self.isWeaker = isWeaker
  }
}
