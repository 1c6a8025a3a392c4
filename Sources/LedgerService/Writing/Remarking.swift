import Ledger
import PolicyModel

extension Writer {
  /// What is worth a word in what was just appended.
  func remarks(on payloads: [Payload], _ facts: Facts, at size: Int) throws -> [Remark] {
    try payloads.flatMap { payload -> [Remark] in
      switch payload {
      case .actorDefined(let actor), .actorRevised(let actor, _):
        return Remark.sentinels(actor.id.text, actor.writtenDates)
      case .sourceDefined(let source), .sourceRevised(let source, _):
        return Remark.sentinels(source.id.text, source.writtenDates)
      case .eventRecorded(let recorded):
        return try remarks(on: recorded.event, recorded.citations, facts, at: size)
      case .eventRevised(let revised):
        guard let history = try session.events(.some([revised.event]), at: size).first else { return [] }
        // Only what was not so before.
        var before: Set<Remark> = []
        if let old = facts.event(revised.event) {
          before = Set(try remarks(on: old.newest, old.citations.map(\.citation), facts, at: size))
        }
        return try remarks(on: history.newest, history.citations.map(\.citation), facts, at: size)
          .filter { !before.contains($0) }
      case .citationAdded(let added):
        guard let history = try session.events(.some([added.event]), at: size).first else { return [] }
        return try remarks(on: history.newest, [added.citation], facts, at: size).filter { $0.isOf(added) }
      case .actorsMerged, .policyDefined, .policyRevised, .topicDefined, .topicRevised, .sourceWithdrawn,
        .sourceRestored, .eventRetracted, .citationWithdrawn, .disputeRuled, .policyReviewed,
        .assertionAdded, .entryUndone:
        return []
      }
    }
  }

  private func remarks(
    on event: Event, _ citations: [Citation], _ facts: Facts, at size: Int
  ) throws -> [Remark] {
    var actors: [ActorID: Actor] = [:]
    for id in event.participants.map(\.actor) + citations.compactMap(\.speakingActor) where actors[id] == nil
    {
      actors[id] = try facts.actor(id) ?? session.actors(.some([id]), at: size).first?.actor
    }
    return Remark.all(in: event, citations) { actors[$0] }
  }
}

extension Remark {
  /// Whether it is about a citation, not about its event.
  fileprivate func isOf(_ added: CitationAdded) -> Bool {
    switch self {
    case .outOfLife(_, _, let found, _): found.part == .speaks(added.citation.source)
    case .sentinel(_, let written, _): added.citation.writtenDates.contains(written)
    }
  }
}

extension Facts {
  /// An actor that the command names, by its id.
  fileprivate func actor(_ id: ActorID) -> Actor? {
    actors[id.text]?.one ?? speakers[id.text]?.one
      ?? (actors.values.lazy.compactMap(\.one).first { $0.id == id }
        ?? speakers.values.lazy.compactMap(\.one).first { $0.id == id })
  }

  /// An event that the command names, by its id, as it was before.
  fileprivate func event(_ id: EventID) -> EventHistory? {
    events.values.lazy.compactMap(\.one).first { $0.id == id }
  }
}

extension Match {
  fileprivate var one: Thing? {
    if case .one(let thing) = self { thing } else { nil }
  }
}
