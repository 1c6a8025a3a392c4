package import JSON

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
    case .actorsMerged: return .actorsMerged(try OtherCoding.merged(tree))
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
    case .eventRevised: return .eventRevised(try EventEntryCoding.revised(tree))
    case .eventRetracted: return .eventRetracted(try EventEntryCoding.retracted(tree))
    case .citationAdded: return .citationAdded(try EventEntryCoding.added(tree))
    case .citationWithdrawn: return .citationWithdrawn(try EventEntryCoding.withdrawn(tree))
    case .disputeRuled: return .disputeRuled(try EventEntryCoding.ruled(tree))
    case .policyReviewed: return .policyReviewed(try OtherCoding.reviewed(tree))
    case .assertionAdded: return .assertionAdded(try OtherCoding.asserted(tree))
    case .entryUndone: return .entryUndone(try OtherCoding.undone(tree))
    }
  }

  private static func revision<Thing>(
    _ name: String, _ tree: Tree, _ read: (Tree) throws(PayloadProblem) -> Thing
  ) throws(PayloadProblem) -> (Thing, RevisionReason) {
    let fields = try Fields(tree)
    return (try fields.value(name, read), try RevisionCoding.reason(fields))
  }
}
