package import JSON

/// The form in which payloads are stored: maps of texts and integers, with the field names that documents
/// have.
///
/// What is absent is not written: there is no null, and no empty list except for one that a revision emptied.
package enum PayloadCoding {
  /// The version that is written.
  package static let version = 2

  /// A payload as a tree.
  package static func tree(of payload: Payload) -> Tree {
    var form = TreeForm()
    write(payload, to: &form)
    return .map(form.members)
  }

  /// A payload as it is stored and hashed: the canonical JSON of `tree(of:)`, written without making that
  /// first.
  package static func bytes(of payload: Payload) -> [UInt8] {
    var form = BytesForm(capacity: 512)
    form.map { write(payload, to: &$0) }
    return form.bytes
  }

  private static func write(_ payload: Payload, to form: inout some Form) {
    switch payload {
    case .actorDefined(let actor): ActorCoding.write(actor, to: &form)
    case .actorRevised(let actor, let reason): RevisionCoding.write(actor, reason, to: &form)
    case .actorsMerged(let merged): OtherCoding.write(merged, to: &form)
    case .policyDefined(let policy): PolicyCoding.write(policy, to: &form)
    case .policyRevised(let policy, let reason): RevisionCoding.write(policy, reason, to: &form)
    case .topicDefined(let topic): TopicCoding.write(topic, to: &form)
    case .topicRevised(let topic, let reason): RevisionCoding.write(topic, reason, to: &form)
    case .sourceDefined(let source): SourceCoding.write(source, to: &form)
    case .sourceRevised(let source, let reason): RevisionCoding.write(source, reason, to: &form)
    case .sourceWithdrawn(let standing), .sourceRestored(let standing):
      StandingCoding.write(standing, to: &form)
    case .eventRecorded(let recorded): EventCoding.write(recorded, to: &form)
    case .eventRevised(let revised): EventEntryCoding.write(revised, to: &form)
    case .eventRetracted(let retracted): EventEntryCoding.write(retracted, to: &form)
    case .citationAdded(let added): CitationCoding.write(added.citation, of: added.event, to: &form)
    case .citationWithdrawn(let withdrawn): EventEntryCoding.write(withdrawn, to: &form)
    case .disputeRuled(let ruled): EventEntryCoding.write(ruled, to: &form)
    case .policyReviewed(let reviewed): OtherCoding.write(reviewed, to: &form)
    case .assertionAdded(let added): OtherCoding.write(added, to: &form)
    case .entryUndone(let undone): OtherCoding.write(undone, to: &form)
    }
  }
}
