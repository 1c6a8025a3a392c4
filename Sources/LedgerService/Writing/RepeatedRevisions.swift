import Ledger
import PolicyModel

/// Revisions of actors, policies, topics and sources that a file says once more.
extension Writer {
  /// The decision on a revision that the ledger has already: nothing. What the thing comes to by it is kept back until it is
  /// known whether the file goes on to say otherwise.
  func keptBack(
    _ decision: Decision, _ command: Command, _ reason: RevisionReason, _ facts: Facts
  ) throws -> Decision {
    guard let revision = command.revisionOfThing else { return decision }
    let held = repeats.definitions[Repeats.Thing(space: decision.space, id: decision.subject)]
    var decision = decision
    if decision.payloads.isEmpty {
      guard held != nil else { return decision }
    } else {
      guard let repeated = try earlier(revision, command, decision, facts) else { return decision }
      decision.repeated = repeated
    }
    let base = held.flatMap { facts.having($0.said, as: revision.thing) } ?? facts
    guard
      let said = try decide(command, base, onExisting: .revise(reason)).payloads.first?.definition
        ?? held?.said
    else { return decision }
    decision.payloads = []
    let standing = try session.standing(of: decision.subject, in: decision.space, at: sizeNow())
    if standing.reversed().lazy.compactMap(\.payload.definition).first == said {
      repeats.drop(decision)
    } else {
      repeats.keep(
        HeldDefinition(
          decision: goingBack(said, decision, reason), said: said, isShortened: held?.isShortened ?? false))
    }
    return decision
  }

  /// What brings a thing back to what it was; nothing, and a notice, where that was not asked for.
  private func goingBack(_ said: Payload, _ decision: Decision, _ reason: RevisionReason) -> Decision {
    goingBack(Decision([said.revised(reason)].compactMap { $0 }, decision.space, decision.subject), reason)
  }

  /// The same, of a command that may revise no thing at all.
  func earlierRevision(_ command: Command, _ decision: Decision, _ facts: Facts) throws -> Int? {
    try command.revisionOfThing.flatMap { try earlier($0, command, decision, facts) }
  }

  /// The entry that revised the thing in the very words of the command; nil where there is none that was not repeated yet.
  private func earlier(
    _ revision: (thing: String, reason: RevisionReason), _ command: Command, _ decision: Decision,
    _ facts: Facts
  ) throws -> Int? {
    let size = try sizeNow()
    return try session.standing(of: decision.subject, in: decision.space, at: size).first { number, payload in
      guard payload.revisionReason == revision.reason, !repeats.takenRevisions.contains(number),
        let value = payload.definition, let then = facts.having(value, as: revision.thing)
      else { return false }
      return try decide(command, then, onExisting: .revise(revision.reason)).payloads.isEmpty
    }?.number
  }
}

extension Command {
  /// The thing that it revises, as written, and why; nil where it revises none, or an event.
  fileprivate var revisionOfThing: (thing: String, reason: RevisionReason)? {
    switch self {
    case .reviseActor(let revision): (revision.thing.text, revision.reason)
    case .revisePolicy(let revision): (revision.thing.text, revision.reason)
    case .reviseTopic(let revision): (revision.thing.text, revision.reason)
    case .reviseSource(let revision): (revision.thing.text, revision.reason)
    case .defineActor, .defineTopic, .definePolicy, .defineSource, .recordEvent, .reviseEvent, .retractEvent,
      .cite, .withdrawCitation, .changeStanding, .rule, .review, .assert, .merge, .undo:
      nil
    }
  }
}

extension Payload {
  /// The revision that brings a thing to what it is defined as here.
  fileprivate func revised(_ reason: RevisionReason) -> Payload? {
    switch self {
    case .actorDefined(let actor): .actorRevised(actor, reason)
    case .policyDefined(let policy): .policyRevised(policy, reason)
    case .topicDefined(let topic): .topicRevised(topic, reason)
    case .sourceDefined(let source): .sourceRevised(source, reason)
    default: nil
    }
  }

  /// Why an actor, policy, topic or source was revised.
  fileprivate var revisionReason: RevisionReason? {
    switch self {
    case .actorRevised(_, let reason), .policyRevised(_, let reason), .topicRevised(_, let reason),
      .sourceRevised(_, let reason):
      reason
    case .actorDefined, .policyDefined, .topicDefined, .sourceDefined, .actorsMerged, .sourceWithdrawn,
      .sourceRestored, .eventRecorded, .eventRevised, .eventRetracted, .citationAdded, .citationWithdrawn,
      .disputeRuled, .policyReviewed, .assertionAdded, .entryUndone:
      nil
    }
  }
}

extension Facts {
  /// The facts with a thing as a definition has it; nil where it stands for several that are one.
  fileprivate func having(_ definition: Payload, as reference: String) -> Facts? {
    var facts = self
    switch definition {
    case .actorDefined(let actor):
      if merged[reference.lowercased()] != nil { return nil }
      facts.actors[reference] = .one(actor)
    case .policyDefined(let policy): facts.policies[reference] = .one(policy)
    case .topicDefined(let topic): facts.topics[reference] = .one(topic)
    case .sourceDefined(let source): facts.sources[reference] = .one(source)
    default: return nil
    }
    return facts
  }
}
