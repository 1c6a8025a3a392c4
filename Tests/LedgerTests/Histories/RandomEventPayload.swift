import Ledger
import PolicyModel

/// Entries of random histories that speak of events.
extension RandomStage {
  func event(_ kind: EntryKind, _ random: inout SeededRandom) -> Payload? {
    if kind == .eventRecorded {
      return free(random.id("event", of: 12), .event).map { id in
        .eventRecorded(EventRecorded(event: random.event(id, cast), citations: random.citations(cast)))
      }
    }
    guard let history = random.one(of: events) else { return nil }
    switch kind {
    case .eventRevised:
      let new = random.revised(history.newest, cast)
      let citations = random.citations(cast)
      let patch = EventPatch(from: history.numbered, to: new)
      if patch.isEmpty && citations.isEmpty { return nil }
      return .eventRevised(
        EventRevised(event: history.id, reason: random.reason(), patch: patch, citations: citations))
    case .eventRetracted:
      return random.once(in: 3)
        ? .eventRetracted(EventRetracted(event: history.id, reason: random.text())) : nil
    case .citationAdded:
      return random.citation(cast).map { .citationAdded(CitationAdded(event: history.id, citation: $0)) }
    case .citationWithdrawn:
      return random.one(of: history.citations).map {
        .citationWithdrawn(
          CitationWithdrawn(event: history.id, entry: $0.entry, ordinal: $0.ordinal, reason: random.text()))
      }
    case .disputeRuled:
      return .disputeRuled(DisputeRuled(event: history.id, verdict: random.word(), reason: random.text()))
    default: return nil
    }
  }
}
