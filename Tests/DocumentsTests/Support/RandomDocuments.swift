import Documents
import PolicyModel

extension Seeded {
  mutating func standing() -> SourceStanding {
    SourceStanding(source: id(Source.self), on: date(), reason: maybe { $0.text() })
  }

  mutating func document(_ kind: Int) -> ExportedDocument {
    switch kind % 18 {
    case 0: return .actor(actor())
    case 1: return .topic(Topic(id: id(Topic.self), name: text()))
    case 2: return .policy(policy())
    case 3: return .source(source())
    case 4: return .event(EventRecorded(event: event(), citations: some { $0.citation() }))
    case 5: return .citation(CitationAdded(event: id(Event.self), citation: citation()))
    case 6:
      return .eventRevision(
        EventRevised(
          event: id(Event.self), reason: reason(), patch: patch(), citations: some { $0.citation() }))
    case 7: return .membershipsRevision(id(Actor.self), actor().memberships, reason())
    case 8: return .requirementsRevision(id(Policy.self), policy().requires, reason())
    case 9: return .derivationRevision(id(Source.self), source().derivedFrom, reason())
    case 10: return .retraction(EventRetracted(event: id(Event.self), reason: text()))
    case 11:
      return .ruling(DisputeRuled(event: id(Event.self), verdict: pick(Verdict.allCases), reason: text()))
    case 12:
      return .review(
        PolicyReviewed(
          policy: id(Policy.self), on: date(), citations: some { $0.citation() }, note: maybe { $0.text() }))
    case 13:
      return .assertion(
        AssertionAdded(
          policy: id(Policy.self), key: pick([.status, .attribute("scope")]),
          state: pick([.set(text()), .clear, .unknown]), on: date(), source: maybe { $0.id(Source.self) }))
    case 14: return .withdrawal(standing())
    case 15: return .restoration(standing())
    case 16: return .successorsRevision(id(Actor.self), actor().life.successors, reason())
    default:
      return .merge(ActorsMerged(actor: id(Actor.self), into: id(Actor.self), reason: maybe { $0.text() }))
    }
  }
}
