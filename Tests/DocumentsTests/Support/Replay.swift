import Documents
import PolicyModel

/// What a fresh ledger holds after documents, each taken only where all that it names is there.
struct Replay {
  private(set) var actors: [ActorID: Actor] = [:]
  private(set) var sources: [SourceID: Source] = [:]
  private(set) var policies: [PolicyID: Policy] = [:]
  private(set) var events: [EventID: EventHistory] = [:]
  private(set) var standings: [SourceID: [Bool]] = [:]
  private(set) var unknown: [String] = []
  private(set) var corrections = 0
  private var entry = 0

  mutating func take(_ document: ExportedDocument) {
    entry += 1
    switch document {
    case .actor(let actor):
      for membership in actor.memberships { need(actors[membership.of], membership.of.text) }
      for succession in actor.life.successors { need(actors[succession.actor], succession.actor.text) }
      actors[actor.id] = actor
    case .source(let source):
      for origin in source.derivedFrom { need(sources[origin], origin.text) }
      sources[source.id] = source
    case .policy(let policy):
      need(actors[policy.issuer], policy.issuer.text)
      for requirement in policy.requires { need(policies[requirement.policy], requirement.policy.text) }
      policies[policy.id] = policy
    case .membershipsRevision(let id, let memberships, _):
      need(actors[id], id.text)
      for membership in memberships { need(actors[membership.of], membership.of.text) }
      actors[id]?.memberships = memberships
    case .successorsRevision(let id, let successors, _):
      need(actors[id], id.text)
      for succession in successors { need(actors[succession.actor], succession.actor.text) }
      actors[id]?.life.successors = successors
    case .derivationRevision(let id, let origins, _):
      for origin in origins { need(sources[origin], origin.text) }
      sources[id]?.derivedFrom = origins
    case .requirementsRevision(let id, let requirements, _):
      for requirement in requirements { need(policies[requirement.policy], requirement.policy.text) }
      policies[id]?.requires = requirements
    case .event(let recorded):
      for relation in recorded.event.relations { need(events[relation.event], relation.event.text) }
      events[recorded.event.id] = EventHistory(
        entry: entry, recorded: recorded.event, revisions: [], citations: records(recorded.citations),
        rulings: [])
    case .eventRevision(let revised):
      need(events[revised.event], revised.event.text)
      for relation in revised.patch.relations?.added ?? [] {
        need(events[relation.event], relation.event.text)
      }
      if revised.reason.kind == .correction { corrections += 1 }
      events[revised.event]?.revisions.append(
        EventRevision(entry: entry, reason: revised.reason, patch: revised.patch))
      let own = records(revised.citations)
      events[revised.event]?.citations += own
    case .citation(let added):
      need(events[added.event], added.event.text)
      let own = records([added.citation])
      events[added.event]?.citations += own
    case .ruling(let ruled):
      need(events[ruled.event], ruled.event.text)
      events[ruled.event]?.rulings.append(
        RulingRecord(entry: entry, verdict: ruled.verdict, reason: ruled.reason))
    case .withdrawal(let standing): standings[standing.source, default: []].append(true)
    case .restoration(let standing): standings[standing.source, default: []].append(false)
    case .retraction(let retracted):
      need(events[retracted.event], retracted.event.text)
      events[retracted.event] = nil
    case .topic, .review, .assertion, .merge: break
    }
  }

  private mutating func need<T>(_ thing: T?, _ name: String) {
    if thing == nil { unknown.append(name) }
  }

  private func records(_ citations: [Citation]) -> [CitationRecord] {
    citations.enumerated().map { CitationRecord(entry: entry, ordinal: $0, citation: $1) }
  }
}

extension EventHistory {
  /// The event as a viewpoint sees it that sees the citations with these origins.
  func version(seeing origins: Set<String>) -> Event {
    version { revision in
      citations.contains { record in
        record.entry == revision.entry && record.citation.stance == .states
          && record.citation.origin.map(origins.contains) == true
      }
    }
  }
}
