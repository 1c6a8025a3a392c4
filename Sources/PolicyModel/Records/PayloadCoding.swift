package import JSON

/// The form in which payloads are stored: maps of texts and integers, with the field names that documents
/// have.
///
/// What is absent is not written: there is no null, and no empty list except for one that a revision emptied.
package enum PayloadCoding {
  /// The version that is written.
  package static let version = 2

  /// A payload as it is stored and hashed: its canonical JSON.
  package static func bytes(of payload: Payload) -> [UInt8] {
    var form = StoredForm(capacity: 512)
    form.map { write(payload, to: &$0) }
    return form.bytes
  }

  /// A payload as a tree of what is stored.
  package static func tree(of payload: Payload) -> Tree {
    // What was just written in canonical form can be read.
    (try? JSONReader.read(bytes(of: payload))) ?? .null
  }

  private static func write(_ payload: Payload, to form: inout StoredForm) {
    switch payload {
    case .actorDefined(let actor): ActorCoding.write(actor, to: &form)
    case .actorRevised(let actor, let reason): RevisionCoding.write(actor, reason, to: &form)
    case .actorsMerged(let merged): MergeCoding.write(merged, to: &form)
    case .policyDefined(let policy): PolicyCoding.write(policy, to: &form)
    case .policyRevised(let policy, let reason): RevisionCoding.write(policy, reason, to: &form)
    case .topicDefined(let topic): TopicCoding.write(topic, to: &form)
    case .topicRevised(let topic, let reason): RevisionCoding.write(topic, reason, to: &form)
    case .sourceDefined(let source): SourceCoding.write(source, to: &form)
    case .sourceRevised(let source, let reason): RevisionCoding.write(source, reason, to: &form)
    case .sourceWithdrawn(let standing), .sourceRestored(let standing):
      StandingCoding.write(standing, to: &form)
    case .eventRecorded(let recorded): EventCoding.write(recorded, to: &form)
    case .eventRevised(let revised): EventRevisionCoding.write(revised, to: &form)
    case .eventRetracted(let retracted): RetractionCoding.write(retracted, to: &form)
    case .citationAdded(let added): AddedCitationCoding.write(added, to: &form)
    case .citationWithdrawn(let withdrawn): WithdrawalCoding.write(withdrawn, to: &form)
    case .disputeRuled(let ruled): RulingCoding.write(ruled, to: &form)
    case .policyReviewed(let reviewed): ReviewCoding.write(reviewed, to: &form)
    case .assertionAdded(let added): AssertionCoding.write(added, to: &form)
    case .entryUndone(let undone): UndoCoding.write(undone, to: &form)
    }
  }
}

extension PayloadCoding {
  /// Reads a payload of the newest version; throws which field is wrong where it means nothing.
  package static func payload(
    _ kind: EntryKind, version: Int, tree: Tree
  ) throws(PayloadProblem) -> Payload {
    guard version == PayloadCoding.version else { throw PayloadProblem("", .version(version)) }
    switch kind {
    case .actorDefined: return .actorDefined(try ActorCoding.read(tree))
    case .actorRevised:
      let (actor, reason) = try revision("actor", tree, ActorCoding.read)
      return .actorRevised(actor, reason)
    case .actorsMerged: return .actorsMerged(try MergeCoding.read(tree))
    case .policyDefined: return .policyDefined(try PolicyCoding.read(tree))
    case .policyRevised:
      let (policy, reason) = try revision("policy", tree, PolicyCoding.read)
      return .policyRevised(policy, reason)
    case .topicDefined: return .topicDefined(try TopicCoding.read(tree))
    case .topicRevised:
      let (topic, reason) = try revision("topic", tree, TopicCoding.read)
      return .topicRevised(topic, reason)
    case .sourceDefined: return .sourceDefined(try SourceCoding.read(tree))
    case .sourceRevised:
      let (source, reason) = try revision("source", tree, SourceCoding.read)
      return .sourceRevised(source, reason)
    case .sourceWithdrawn: return .sourceWithdrawn(try StandingCoding.read(tree))
    case .sourceRestored: return .sourceRestored(try StandingCoding.read(tree))
    case .eventRecorded: return .eventRecorded(try EventCoding.read(tree))
    case .eventRevised: return .eventRevised(try EventRevisionCoding.read(tree))
    case .eventRetracted: return .eventRetracted(try RetractionCoding.read(tree))
    case .citationAdded: return .citationAdded(try AddedCitationCoding.read(tree))
    case .citationWithdrawn: return .citationWithdrawn(try WithdrawalCoding.read(tree))
    case .disputeRuled: return .disputeRuled(try RulingCoding.read(tree))
    case .policyReviewed: return .policyReviewed(try ReviewCoding.read(tree))
    case .assertionAdded: return .assertionAdded(try AssertionCoding.read(tree))
    case .entryUndone: return .entryUndone(try UndoCoding.read(tree))
    }
  }

  private static func revision<Thing>(
    _ name: String, _ tree: Tree, _ read: (Tree) throws(PayloadProblem) -> Thing
  ) throws(PayloadProblem) -> (Thing, RevisionReason) {
    let fields = try StoredMap(tree)
    return (try fields.value(name, read), try RevisionCoding.reason(fields))
  }
}
