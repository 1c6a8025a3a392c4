package import EDTF

/// What somebody wants written.
package enum Command: Hashable, Sendable {
  case defineActor(ActorDraft)
  case defineTopic(TopicDraft)
  case definePolicy(PolicyDraft)
  case defineSource(SourceDraft)
  case reviseActor(ReviseThing<ActorChanges>)
  case reviseTopic(ReviseThing<TopicChanges>)
  case revisePolicy(ReviseThing<PolicyChanges>)
  case reviseSource(ReviseThing<SourceChanges>)
  case recordEvent(EventDraft)
  case reviseEvent(ReviseEvent)
  case retractEvent(RetractEvent)
  case cite(CiteEvent)
  case withdrawCitation(WithdrawCitation)
  case changeStanding(ChangeStanding)
  case rule(RuleDispute)
  case review(ReviewPolicy)
  case assert(AddAssertion)
  case merge(MergeActors)
  case undo(UndoEntry)
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

/// A correction or update of an event.
package struct ReviseEvent: Hashable, Sendable {
  package var event: Reference
  package var reason: RevisionReason
  package var changes: EventChanges
  package var citations: [CitationDraft]

  package init(event: Reference, reason: RevisionReason, changes: EventChanges, citations: [CitationDraft]) {
    self.event = event
    self.reason = reason
    self.changes = changes
    self.citations = citations
  }
}

/// The taking back of an event.
package struct RetractEvent: Hashable, Sendable {
  package var event: Reference
  package var reason: String

  package init(event: Reference, reason: String) {
    self.event = event
    self.reason = reason
  }
}

/// More citations of an event.
package struct CiteEvent: Hashable, Sendable {
  package var event: Reference
  package var citations: [CitationDraft]

  package init(event: Reference, citations: [CitationDraft]) {
    self.event = event
    self.citations = citations
  }
}

/// A source's withdrawal or restoration.
package struct ChangeStanding: Hashable, Sendable {
  package var source: Reference
  package var isWithdrawn: Bool
  package var on: EDTFDate
  package var reason: String?

  package init(source: Reference, isWithdrawn: Bool, on: EDTFDate, reason: String?) {
    self.source = source
    self.isWithdrawn = isWithdrawn
    self.on = on
    self.reason = reason
  }
}

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

/// A look at a policy that found it unchanged.
package struct ReviewPolicy: Hashable, Sendable {
  package var policy: Reference
  package var on: EDTFDate
  package var citations: [CitationDraft]
  package var note: String?

  package init(policy: Reference, on: EDTFDate, citations: [CitationDraft], note: String?) {
    self.policy = policy
    self.on = on
    self.citations = citations
    self.note = note
  }
}

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

/// The joining of an actor to another that turned out to be the same.
package struct MergeActors: Hashable, Sendable {
  package var actor: Reference
  package var into: Reference
  package var reason: String?
  /// Whether they may be of two kinds.
  package var evenIfKindsDiffer: Bool

  package init(actor: Reference, into: Reference, reason: String?, evenIfKindsDiffer: Bool) {
    self.actor = actor
    self.into = into
    self.reason = reason
    self.evenIfKindsDiffer = evenIfKindsDiffer
  }
}

/// The undoing of the whole act of which an entry is, or of the entry alone.
package struct UndoEntry: Hashable, Sendable {
  package var entry: Int
  package var reason: String?
  /// Whether the acts that rest on it are undone too.
  package var withDependents: Bool
  /// Whether only the entry itself is undone, and not what else its command recorded.
  package var isOnlyEntry: Bool

  package init(entry: Int, reason: String?, withDependents: Bool = false, isOnlyEntry: Bool = false) {
    self.entry = entry
    self.reason = reason
    self.withDependents = withDependents
    self.isOnlyEntry = isOnlyEntry
  }
}
