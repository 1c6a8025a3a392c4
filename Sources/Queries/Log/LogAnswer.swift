package import PolicyModel

/// The entries of a ledger, as they were written.
package struct LogAnswer: Sendable {
  package var known: KnownPrefix
  package var lines: [LogLine]
  /// How many entries the asked prefix has.
  package var total: Int

  package init(known: KnownPrefix, lines: [LogLine], total: Int) {
    self.known = known
    self.lines = lines
    self.total = total
  }
}

/// One entry in a line.
package struct LogLine: Hashable, Sendable {
  package var sequence: Int
  /// The act that it belongs to: the number of its first entry.
  package var act: Int
  package var recordedAt: Timestamp
  package var recorder: String
  package var kind: EntryKind
  /// Of a revision, whether it is a correction or an update.
  package var revision: RevisionKind?
  package var space: Space?
  package var subject: String?
  /// The title or name in the entry, if it has one.
  package var title: String?
  package var reason: String?
  package var isRedacted: Bool

  /// The line of an entry.
  package init(_ recorded: RecordedPayload) {
    sequence = recorded.sequence
    act = recorded.act
    recordedAt = recorded.recordedAt
    recorder = recorded.recorder
    kind = recorded.kind
    revision = recorded.payload?.revisionKind
    space = recorded.payload?.subject?.space
    subject = recorded.payload?.subject?.id
    title = recorded.payload?.headline
    reason = recorded.payload?.reason
    isRedacted = recorded.payload == nil
  }
}

extension Payload {
  /// What it says in a few words: a title, a name, or what it did.
  package var headline: String? {
    switch self {
    case .actorDefined(let actor), .actorRevised(let actor, _): actor.name
    case .actorsMerged(let merge): "is \(merge.into)"
    case .policyDefined(let policy), .policyRevised(let policy, _): policy.title
    case .topicDefined(let topic), .topicRevised(let topic, _): topic.name
    case .sourceDefined(let source), .sourceRevised(let source, _): source.title ?? source.publisher
    case .sourceWithdrawn(let standing): "withdrawn on \(standing.on)"
    case .sourceRestored(let standing): "restored on \(standing.on)"
    case .eventRecorded(let recorded): recorded.event.title
    case .eventRevised(let revised): revised.patch.title ?? revised.reason.kind.rawValue
    case .eventRetracted: "retracted"
    case .citationAdded(let added): "cites \(added.citation.source)"
    case .citationWithdrawn(let withdrawn):
      "citation \(CitationPlace(entry: withdrawn.entry, ordinal: withdrawn.ordinal))"
    case .disputeRuled(let ruled): ruled.verdict.rawValue
    case .policyReviewed(let reviewed): "reviewed on \(reviewed.on)"
    case .assertionAdded(let assertion): "asserted: \(assertion.headline)"
    case .entryUndone(let undone): "entry \(undone.entry)"
    }
  }
}

extension AssertionAdded {
  /// `status = permitted on 2024-11-18`.
  package var headline: String {
    switch state {
    case .set(let value): "\(key) = \(value) on \(on)"
    case .clear: "\(key) without a value on \(on)"
    case .unknown: "\(key) unknown on \(on)"
    }
  }
}
