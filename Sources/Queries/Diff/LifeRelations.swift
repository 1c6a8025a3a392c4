import EDTF
import PolicyModel

/// What an event says that bears on what others do: how it orders, ends, stays, prolongs or begins them.
struct LifeRelations: Hashable {
  var date: EDTFDate
  var effects: [Effect]
  var relations: Set<Relation>
  var isDisputed: Bool
  /// What states it, where only some grade counts.
  var testimonies: [Testimony]
}

extension PolicyStates {
  /// What counts of an event's relations to others; nil where nothing does.
  func life(of id: EventID) -> LifeRelations? {
    let stated = relations.relations(of: id)
    guard !stated.isEmpty, counts(id), let visible = ledger.events[id] else { return nil }
    return LifeRelations(
      date: visible.event.date, effects: visible.event.effects, relations: Set(stated),
      isDisputed: visible.standing.isDisputed,
      testimonies: ledger.viewpoint.evidence == nil ? [] : visible.testimonies)
  }

  /// The events that have such relations.
  var relatingToStates: [EventID] {
    relations.isEmpty ? [] : ledger.events.keys.filter { life(of: $0) != nil }
  }

  func targets(of id: EventID) -> Set<EventID> { Set((life(of: id)?.relations ?? []).map(\.event)) }
}
