import EDTF
import PolicyModel

/// What an event says that bears on what others do: how it orders, ends, stays or prolongs them.
struct LifeRelations: Hashable {
  var date: EDTFDate
  var relations: Set<Relation>
  var isDisputed: Bool
}

extension PolicyStates {
  /// What counts of an event's relations to others; nil where nothing does.
  func life(of id: EventID) -> LifeRelations? {
    guard counts(id), let visible = ledger.events[id] else { return nil }
    let relations = visible.event.relations.filter(\.type.comesAfter)
    if relations.isEmpty { return nil }
    return LifeRelations(
      date: visible.event.date, relations: Set(relations), isDisputed: visible.standing.isDisputed)
  }

  /// The events that have such relations.
  var relatingToStates: [EventID] { relating.keys.filter { life(of: $0) != nil } }

  func targets(of id: EventID) -> Set<EventID> {
    Set((life(of: id)?.relations ?? []).map(\.event))
  }
}
