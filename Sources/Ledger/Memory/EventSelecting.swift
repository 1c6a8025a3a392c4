import EDTF
import PolicyModel

extension EventSelection {
  /// Whether it selects an event with this history, in which actors are named as they are now.
  func holds(_ history: EventHistory, _ mergers: Mergers) -> Bool {
    switch self {
    case .all: true
    case .some(let ids): ids.contains(history.id)
    case .touching(let policies): history.everyPolicy.contains { policies.contains($0) }
    case .withParticipantsBetween(let actors, let from, let to):
      EventSelection.withParticipants(actors).holds(history, mergers)
        && history.everyDate.contains { date in
          (date.latest.day ?? .distantFuture) >= from && (date.earliest.day ?? .distantPast) <= to
        }
    case .withParticipants(let actors):
      history.everyParticipant.contains { actors.map(mergers.root).contains($0.actor) }
    case .citing(let sources): history.citations.contains { sources.contains($0.citation.source) }
    case .relating(let events, let types):
      history.everyRelation.contains { types.contains($0.type) && events.contains($0.event) }
    case .withModality(let modality): history.everyModality.contains(modality)
    }
  }
}
