package import PolicyModel

/// A thing that an entry speaks of itself, not merely mentions.
package struct Subject: Hashable {
  package var space: Space
  package var id: String

  package init(space: Space, id: String) {
    self.space = space
    self.id = id
  }

  /// The subjects of a payload by itself; none of an undoing, which has those of the entry that it undoes.
  package static func all(of payload: Payload) -> [Subject] {
    switch payload {
    case .actorDefined(let actor), .actorRevised(let actor, _): [Subject(space: .actor, id: actor.id.text)]
    case .actorsMerged(let merged): [merged.actor, merged.into].map { Subject(space: .actor, id: $0.text) }
    case .policyDefined(let policy), .policyRevised(let policy, _):
      [Subject(space: .policy, id: policy.id.text)]
    case .policyReviewed(let reviewed): [Subject(space: .policy, id: reviewed.policy.text)]
    case .assertionAdded(let added): [Subject(space: .policy, id: added.policy.text)]
    case .topicDefined(let topic), .topicRevised(let topic, _): [Subject(space: .topic, id: topic.id.text)]
    case .sourceDefined(let source), .sourceRevised(let source, _):
      [Subject(space: .source, id: source.id.text)]
    case .sourceWithdrawn(let standing), .sourceRestored(let standing):
      [Subject(space: .source, id: standing.source.text)]
    case .eventRecorded(let recorded): [Subject(space: .event, id: recorded.event.id.text)]
    case .eventRevised(let revised): [Subject(space: .event, id: revised.event.text)]
    case .eventRetracted(let retracted): [Subject(space: .event, id: retracted.event.text)]
    case .citationAdded(let added): [Subject(space: .event, id: added.event.text)]
    case .citationWithdrawn(let withdrawn): [Subject(space: .event, id: withdrawn.event.text)]
    case .disputeRuled(let ruled): [Subject(space: .event, id: ruled.event.text)]
    case .entryUndone: []
    }
  }

  /// The subjects of each entry in turn; of an undoing those of the entry that it undoes.
  static func each(of entries: some Collection<Entry>) -> [[Subject]] {
    var subjects: [[Subject]] = []
    for entry in entries {
      switch entry.payload {
      case .entryUndone(let undone) where subjects.indices.contains(undone.entry - 1):
        subjects.append(subjects[undone.entry - 1])
      case let payload: subjects.append(payload.map(all(of:)) ?? [])
      }
    }
    return subjects
  }
}
