package import EDTF
package import PolicyModel

/// Asks what a state rests on.
package struct WhyQuery: Sendable {
  package var viewpoint: DatedViewpoint
  package var policy: PolicyID
  /// Nil for every key that has an answer.
  package var key: Key?

  package init(viewpoint: DatedViewpoint, policy: PolicyID, key: Key?) {
    self.viewpoint = viewpoint
    self.policy = policy
    self.key = key
  }
}

/// What a policy's state rests on.
package struct WhyAnswer: Sendable {
  package var viewpoint: DatedViewpoint
  package var policy: PolicyLabel
  package var keys: [WhyKey]
  package var requires: [ShownRequirement]

  package init(viewpoint: DatedViewpoint, policy: PolicyLabel, keys: [WhyKey], requires: [ShownRequirement]) {
    self.viewpoint = viewpoint
    self.policy = policy
    self.keys = keys
    self.requires = requires
  }
}

/// What one key's state rests on.
package struct WhyKey: Sendable {
  package var row: StateRow
  /// The effects that hold in some world, by start.
  package var holding: [WhyEffect]
  /// Those that began by the day and hold no longer, the latest first.
  package var past: [WhyEffect]
  /// Those that begin later.
  package var coming: [WhyEffect]
  /// The events that dispute one of those that hold, whether or not they weigh enough.
  package var disputing: [WhyDispute]
  /// The events whose relations act on the key, by date, but for those that hold or will hold themselves.
  package var acting: [WhyActing]
  /// The events with an effect on the key that do not count from here, by date.
  package var leftOut: [LeftOut]

  package init(
    row: StateRow, holding: [WhyEffect], past: [WhyEffect], coming: [WhyEffect], disputing: [WhyDispute],
    acting: [WhyActing] = [], leftOut: [LeftOut]
  ) {
    self.row = row
    self.holding = holding
    self.past = past
    self.coming = coming
    self.disputing = disputing
    self.acting = acting
    self.leftOut = leftOut
  }
}

/// An event that suspends, ends, moves or prolongs what others do to a key.
package struct WhyActing: Sendable {
  package var event: ShownEvent
  package var relations: [ActingRelation]

  package init(event: ShownEvent, relations: [ActingRelation]) {
    self.event = event
    self.relations = relations
  }
}

/// A relation that acts on a key, with its days as written.
package struct ActingRelation: Hashable, Sendable {
  package var type: RelationType
  package var target: EventID
  /// Nil where nobody has named the day.
  package var from: EDTFDate?
  /// Nil where it goes on.
  package var until: EDTFDate?

  package init(type: RelationType, target: EventID, from: EDTFDate?, until: EDTFDate?) {
    self.type = type
    self.target = target
    self.from = from
    self.until = until
  }
}

/// An event that disputes another, with what is said in it.
package struct WhyDispute: Sendable {
  package var dispute: Dispute
  package var event: ShownEvent

  package init(dispute: Dispute, event: ShownEvent) {
    self.dispute = dispute
    self.event = event
  }
}

/// One effect with its evidence.
package struct WhyEffect: Sendable {
  package var does: KeyOperation
  /// Whether it clears only because its event changed the status.
  package var isImplied: Bool
  package var effective: EDTFDate
  package var until: EDTFDate?
  package var basis: Basis
  package var grade: Grade
  package var event: ShownEvent
  /// What commences it; of a plan also what repeals, supersedes or suspends it.
  package var takenBack: [ActingOn]
  package var evidence: [WhyTestimony]

  package init(
    does: KeyOperation, isImplied: Bool, effective: EDTFDate, until: EDTFDate?, basis: Basis, grade: Grade,
    event: ShownEvent, takenBack: [ActingOn], evidence: [WhyTestimony]
  ) {
    self.does = does
    self.isImplied = isImplied
    self.effective = effective
    self.until = until
    self.basis = basis
    self.grade = grade
    self.event = event
    self.takenBack = takenBack
    self.evidence = evidence
  }
}

/// A citation, and what it counts for.
package struct WhyTestimony: Sendable {
  package var citation: ShownCitation
  /// The event that confirms, where it is cited through that one.
  package var confirming: EventID?
  /// Whether it makes the effect official.
  package var isOfficial: Bool
  /// What it goes back to, as people read it; citations of one origin have the same.
  package var origins: [String]
  /// Whether it counts; one that implies, declines or denies is kept and raises nothing.
  package var counts: Bool

  package init(
    citation: ShownCitation, confirming: EventID?, isOfficial: Bool, origins: [String], counts: Bool
  ) {
    self.citation = citation
    self.confirming = confirming
    self.isOfficial = isOfficial
    self.origins = origins
    self.counts = counts
  }
}
