/// A thing by its space and id.
package struct ThingName: Hashable, Comparable, Sendable {
  package var space: Space
  package var id: String

  package init(_ space: Space, _ id: String) {
    self.space = space
    self.id = id
  }

  package static func < (a: ThingName, b: ThingName) -> Bool {
    (a.space.rawValue, a.id) < (b.space.rawValue, b.id)
  }
}

extension Payload {
  /// The thing that it defines or records; nil where it says something of what is there.
  package var defined: ThingName? {
    switch self {
    case .actorDefined(let actor): ThingName(.actor, actor.id.text)
    case .policyDefined(let policy): ThingName(.policy, policy.id.text)
    case .topicDefined(let topic): ThingName(.topic, topic.id.text)
    case .sourceDefined(let source): ThingName(.source, source.id.text)
    case .eventRecorded(let recorded): ThingName(.event, recorded.event.id.text)
    case .actorRevised, .actorsMerged, .policyRevised, .topicRevised, .sourceRevised, .sourceWithdrawn,
      .sourceRestored, .eventRevised, .eventRetracted, .citationAdded, .citationWithdrawn, .disputeRuled,
      .policyReviewed, .assertionAdded, .entryUndone:
      nil
    }
  }

  /// The thing of which it says something, unless it defines it.
  package var revised: ThingName? {
    defined == nil ? subject.map { ThingName($0.space, $0.id) } : nil
  }

  /// The things that it names and that must be there for what it says: all but the one that it is about.
  package var named: [ThingName] {
    switch self {
    case .actorDefined(let actor), .actorRevised(let actor, _):
      actor.memberships.map { ThingName(.actor, $0.of.text) }
        + actor.life.successors.map { ThingName(.actor, $0.actor.text) }
    case .actorsMerged(let merge): [ThingName(.actor, merge.into.text)]
    case .policyDefined(let policy), .policyRevised(let policy, _):
      [ThingName(.actor, policy.issuer.text)] + (policy.addressee.map { [ThingName(.actor, $0.text)] } ?? [])
        + (policy.topic.map { [ThingName(.topic, $0.text)] } ?? [])
        + policy.requires.map { ThingName(.policy, $0.policy.text) }
    case .topicDefined, .topicRevised: []
    case .sourceDefined(let source), .sourceRevised(let source, _):
      source.derivedFrom.map { ThingName(.source, $0.text) }
    case .sourceWithdrawn, .sourceRestored, .eventRetracted, .citationWithdrawn, .disputeRuled: []
    case .eventRecorded(let recorded):
      names(recorded.event.participants, recorded.event.effects, recorded.event.relations)
        + recorded.citations.flatMap(\.named)
    case .eventRevised(let revised):
      names(revised.patch.participants?.added ?? [], [], revised.patch.relations?.added ?? [])
        + (revised.patch.effects?.policies ?? []).map { ThingName(.policy, $0.text) }
        + revised.citations.flatMap(\.named)
    case .citationAdded(let added): added.citation.named
    case .policyReviewed(let reviewed): reviewed.citations.flatMap(\.named)
    case .assertionAdded(let assertion): assertion.source.map { [ThingName(.source, $0.text)] } ?? []
    case .entryUndone: []
    }
  }
}

private func names(
  _ participants: [Participant], _ effects: [Effect], _ relations: [Relation]
) -> [ThingName] {
  participants.map { ThingName(.actor, $0.actor.text) } + effects.map { ThingName(.policy, $0.policy.text) }
    + relations.map { ThingName(.event, $0.event.text) }
    + relations.flatMap { $0.of.map { ThingName(.policy, $0.policy.text) } }
}

extension Citation {
  /// The source, and the actor who speaks.
  package var named: [ThingName] {
    let source = ThingName(.source, self.source.text)
    guard case .actor(let id)? = speaker else { return [source] }
    return [source, ThingName(.actor, id.text)]
  }
}
