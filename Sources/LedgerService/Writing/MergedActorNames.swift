import Ledger
import PolicyModel

/// Which of several ids of one actor was meant: where actors were merged, payloads keep the id under which somebody spoke
/// of the one, so that it is its own again once the merge is undone. Reading takes each for what it is.
struct MergedActorNames {
  private let mergers: Mergers
  /// By the id that the actor has now: what the command's references mean.
  private var referred: [ActorID: Set<ActorID>] = [:]
  /// The same, of the participants of a new event by their roles.
  private var taking: [Participant: ActorID] = [:]
  /// What was said of the thing so far, the newest last.
  private var said: [ActorID: ActorID] = [:]

  /// - Parameter participants: those of a new event, as the command gives them.
  init(
    of references: some Sequence<String>, _ participants: [ParticipantDraft], in mergers: Mergers,
    _ reader: any LedgerReader, at size: Int
  ) throws {
    self.mergers = mergers
    var known: [String: ActorID] = [:]
    for text in Set(references).union(participants.map(\.actor.text)).sorted() {
      guard let meant = try MergedActorNames.meant(by: text, mergers, reader, at: size) else { continue }
      known[text] = meant
      referred[mergers.root(of: meant), default: []].insert(meant)
    }
    for draft in participants {
      guard let meant = known[draft.actor.text] else { continue }
      let participant = Participant(actor: mergers.root(of: meant), role: draft.role)
      if taking[participant] == nil { taking[participant] = meant }
    }
  }

  /// Remembers what was said of a thing before: who is named there under an older id stays so.
  mutating func remember(_ payload: Payload) {
    for name in payload.named where name.space == .actor {
      let id = ActorID(stored: name.id)
      said[mergers.root(of: id)] = id
    }
  }

  /// What was decided, with the ids that were meant.
  func restored(_ payload: Payload) -> Payload {
    switch payload {
    case .actorDefined(let actor): .actorDefined(restored(actor))
    case .actorRevised(let actor, let reason): .actorRevised(restored(actor), reason)
    case .actorsMerged(let merge):
      .actorsMerged(ActorsMerged(actor: merge.actor, into: id(merge.into), reason: merge.reason))
    case .policyDefined(let policy): .policyDefined(restored(policy))
    case .policyRevised(let policy, let reason): .policyRevised(restored(policy), reason)
    case .policyReviewed(let reviewed):
      .policyReviewed(
        PolicyReviewed(
          policy: reviewed.policy, on: reviewed.on, citations: reviewed.citations.map(restored),
          note: reviewed.note))
    case .eventRecorded(var recorded):
      {
        recorded.event.participants = recorded.event.participants.map(restored)
        recorded.citations = recorded.citations.map(restored)
        return .eventRecorded(recorded)
      }()
    case .eventRevised(var revised):
      {
        revised.patch.participants = revised.patch.participants?.map { $0.map(restored) }
        revised.citations = revised.citations.map(restored)
        return .eventRevised(revised)
      }()
    case .citationAdded(let added):
      .citationAdded(CitationAdded(event: added.event, citation: restored(added.citation)))
    case .topicDefined, .topicRevised, .sourceDefined, .sourceRevised, .sourceWithdrawn, .sourceRestored,
      .eventRetracted, .citationWithdrawn, .disputeRuled, .assertionAdded, .entryUndone:
      payload
    }
  }

  /// The id that was meant: as the command says, else as was said before, else the one that the actor has now.
  private func id(_ actor: ActorID) -> ActorID {
    if let meant = referred[actor], meant.count == 1, let only = meant.first { return only }
    return said[actor] ?? actor
  }

  private func restored(_ actor: Actor) -> Actor {
    var actor = actor
    actor.memberships = actor.memberships.map {
      Membership(kind: $0.kind, of: id($0.of), during: $0.during)
    }
    return actor
  }

  private func restored(_ policy: Policy) -> Policy {
    var policy = policy
    policy.issuer = id(policy.issuer)
    policy.addressee = policy.addressee.map(id)
    return policy
  }

  private func restored(_ participant: Participant) -> Participant {
    Participant(actor: taking[participant] ?? id(participant.actor), role: participant.role)
  }

  private func restored(_ citation: Citation) -> Citation {
    guard case .actor(let speaker)? = citation.speaker else { return citation }
    var citation = citation
    citation.speaker = .actor(id(speaker))
    return citation
  }

  /// The one of several merged actors that a text names; nil where it names none that was merged.
  private static func meant(
    by text: String, _ mergers: Mergers, _ reader: any LedgerReader, at size: Int
  ) throws -> ActorID? {
    let found = try ReferenceFinder(reader, at: size).ids(text, in: .actor)
    guard found.count == 1,
      let record = try reader.actors(.some([ActorID(stored: found[0])]), at: size).first,
      !record.merged.isEmpty
    else { return nil }
    let all = [record.own] + record.merged.map(\.record.own)
    let key = text.lowercased()
    let (name, code) = (Folded.key(text), CodeReference(text))
    return all.first { $0.id.text == key }?.id
      ?? all.first { one in ([one.name] + one.aliases.map(\.name)).contains { Folded.key($0) == name } }?.id
      ?? all.first { one in one.codes.contains { code?.names($0) ?? false } }?.id
      ?? all.first { $0.id.text.hasPrefix(key) }?.id ?? record.own.id
  }
}

extension Payload {
  /// Whether it says anew what was said of its subject before.
  var isOnWhatWasSaid: Bool {
    switch self {
    case .actorRevised, .policyRevised, .eventRevised, .citationAdded: true
    default: false
    }
  }
}
