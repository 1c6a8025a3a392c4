package import PolicyModel

/// What one written document says, in the ledger's own values.
package enum ExportedDocument: Hashable, Sendable {
  case actor(Actor)
  case topic(Topic)
  case policy(Policy)
  case source(Source)
  case event(EventRecorded)
  case citation(CitationAdded)
  case eventRevision(EventRevised)
  case membershipsRevision(ActorID, [Membership], RevisionReason)
  case successorsRevision(ActorID, [Succession<ActorID>], RevisionReason)
  case requirementsRevision(PolicyID, [Requirement], RevisionReason)
  case derivationRevision(SourceID, [SourceID], RevisionReason)
  case retraction(EventRetracted)
  case ruling(DisputeRuled)
  case review(PolicyReviewed)
  case assertion(AssertionAdded)
  case withdrawal(SourceStanding)
  case restoration(SourceStanding)
  case merge(ActorsMerged)
}
