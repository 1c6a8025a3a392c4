/// An entry as the questions about the record see it: what it says, who wrote it and when.
package struct RecordedPayload: Hashable, Sendable {
  package var sequence: Int
  /// The act that it belongs to: the number of its first entry.
  package var act: Int
  package var recordedAt: Timestamp
  package var recorder: String
  package var kind: EntryKind
  /// Nil where it was redacted.
  package var payload: Payload?

  /// - Parameter act: nil for one that is an act of its own.
  package init(
    sequence: Int, act: Int? = nil, recordedAt: Timestamp, recorder: String, kind: EntryKind,
    payload: Payload?
  ) {
    self.sequence = sequence
    self.act = act ?? sequence
    self.recordedAt = recordedAt
    self.recorder = recorder
    self.kind = kind
    self.payload = payload
  }
}

extension Payload {
  /// The thing that it is about: its space and id; nil for what is about another entry.
  package var subject: (space: Space, id: String)? {
    switch self {
    case .actorDefined(let actor), .actorRevised(let actor, _): (.actor, actor.id.text)
    case .actorsMerged(let merge): (.actor, merge.actor.text)
    case .policyDefined(let policy), .policyRevised(let policy, _): (.policy, policy.id.text)
    case .topicDefined(let topic), .topicRevised(let topic, _): (.topic, topic.id.text)
    case .sourceDefined(let source), .sourceRevised(let source, _): (.source, source.id.text)
    case .sourceWithdrawn(let standing), .sourceRestored(let standing): (.source, standing.source.text)
    case .eventRecorded(let recorded): (.event, recorded.event.id.text)
    case .eventRevised(let revised): (.event, revised.event.text)
    case .eventRetracted(let retracted): (.event, retracted.event.text)
    case .citationAdded(let added): (.event, added.event.text)
    case .citationWithdrawn(let withdrawn): (.event, withdrawn.event.text)
    case .disputeRuled(let ruled): (.event, ruled.event.text)
    case .policyReviewed(let reviewed): (.policy, reviewed.policy.text)
    case .assertionAdded(let assertion): (.policy, assertion.policy.text)
    case .entryUndone: nil
    }
  }

  /// Of a revision, whether it is a correction or an update.
  package var revisionKind: RevisionKind? {
    switch self {
    case .actorRevised(_, let why), .policyRevised(_, let why), .topicRevised(_, let why),
      .sourceRevised(_, let why):
      why.kind
    case .eventRevised(let revised): revised.reason.kind
    case .actorDefined, .policyDefined, .topicDefined, .sourceDefined, .eventRecorded, .eventRetracted,
      .citationAdded, .citationWithdrawn, .disputeRuled, .actorsMerged, .sourceWithdrawn, .sourceRestored,
      .policyReviewed, .assertionAdded, .entryUndone:
      nil
    }
  }

  /// Why it was made, where it says so.
  package var reason: String? { given.flatMap { $0.isEmpty ? nil : $0 } }

  private var given: String? {
    switch self {
    case .actorRevised(_, let why), .policyRevised(_, let why), .topicRevised(_, let why),
      .sourceRevised(_, let why):
      why.reason
    case .eventRevised(let revised): revised.reason.reason
    case .eventRetracted(let retracted): retracted.reason
    case .citationWithdrawn(let withdrawn): withdrawn.reason
    case .disputeRuled(let ruled): ruled.reason
    case .actorsMerged(let merge): merge.reason
    case .sourceWithdrawn(let standing), .sourceRestored(let standing): standing.reason
    case .entryUndone(let undone): undone.reason
    case .actorDefined, .policyDefined, .topicDefined, .sourceDefined, .eventRecorded, .citationAdded,
      .policyReviewed, .assertionAdded:
      nil
    }
  }
}
