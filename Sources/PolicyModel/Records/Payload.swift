/// What one entry of the ledger says happened to the record.
package enum Payload: Hashable, Sendable {
  case actorDefined(Actor)
  case actorRevised(Actor, RevisionReason)
  case actorsMerged(ActorsMerged)
  case policyDefined(Policy)
  case policyRevised(Policy, RevisionReason)
  case topicDefined(Topic)
  case topicRevised(Topic, RevisionReason)
  case sourceDefined(Source)
  case sourceRevised(Source, RevisionReason)
  case sourceWithdrawn(SourceStanding)
  case sourceRestored(SourceStanding)
  case eventRecorded(EventRecorded)
  case eventRevised(EventRevised)
  case eventRetracted(EventRetracted)
  case citationAdded(CitationAdded)
  case citationWithdrawn(CitationWithdrawn)
  case disputeRuled(DisputeRuled)
  case policyReviewed(PolicyReviewed)
  case assertionAdded(AssertionAdded)
  case entryUndone(EntryUndone)
}

/// The kinds of entry, by the names under which they are stored.
package enum EntryKind: String, CaseIterable, Sendable {
  case actorDefined = "actor-defined"
  case actorRevised = "actor-revised"
  case actorsMerged = "actors-merged"
  case policyDefined = "policy-defined"
  case policyRevised = "policy-revised"
  case topicDefined = "topic-defined"
  case topicRevised = "topic-revised"
  case sourceDefined = "source-defined"
  case sourceRevised = "source-revised"
  case sourceWithdrawn = "source-withdrawn"
  case sourceRestored = "source-restored"
  case eventRecorded = "event-recorded"
  case eventRevised = "event-revised"
  case eventRetracted = "event-retracted"
  case citationAdded = "citation-added"
  case citationWithdrawn = "citation-withdrawn"
  case disputeRuled = "dispute-ruled"
  case policyReviewed = "policy-reviewed"
  case assertionAdded = "assertion-added"
  case entryUndone = "entry-undone"
}

extension Payload {
  /// Its kind.
  package var kind: EntryKind {
    switch self {
    case .actorDefined: .actorDefined
    case .actorRevised: .actorRevised
    case .actorsMerged: .actorsMerged
    case .policyDefined: .policyDefined
    case .policyRevised: .policyRevised
    case .topicDefined: .topicDefined
    case .topicRevised: .topicRevised
    case .sourceDefined: .sourceDefined
    case .sourceRevised: .sourceRevised
    case .sourceWithdrawn: .sourceWithdrawn
    case .sourceRestored: .sourceRestored
    case .eventRecorded: .eventRecorded
    case .eventRevised: .eventRevised
    case .eventRetracted: .eventRetracted
    case .citationAdded: .citationAdded
    case .citationWithdrawn: .citationWithdrawn
    case .disputeRuled: .disputeRuled
    case .policyReviewed: .policyReviewed
    case .assertionAdded: .assertionAdded
    case .entryUndone: .entryUndone
    }
  }
}
