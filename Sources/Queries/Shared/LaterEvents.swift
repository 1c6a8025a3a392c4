import EDTF
import PolicyModel

/// Which visible events come after which by what they say of each other, directly or through others.
struct LaterEvents {
  private var changedBy: [EventID: [EventID]] = [:]
  private var changes: [EventID: [EventID]] = [:]

  init(_ ledger: VisibleLedger) {
    for visible in ledger.events.values where visible.event.modality.changesState {
      for relation in visible.event.relations where relation.type.comesAfter {
        changedBy[relation.event, default: []].append(visible.event.id)
        changes[visible.event.id, default: []].append(relation.event)
      }
    }
  }

  /// The events that come after one.
  func than(_ event: EventID) -> Set<EventID> { reached(from: event, changedBy) }

  /// The events after which one comes.
  func before(_ event: EventID) -> Set<EventID> { reached(from: event, changes) }

  private func reached(from event: EventID, _ next: [EventID: [EventID]]) -> Set<EventID> {
    var reached: Set<EventID> = []
    var open = next[event] ?? []
    while let id = open.popLast() {
      if id != event, reached.insert(id).inserted { open += next[id] ?? [] }
    }
    return reached
  }
}

/// How one effect stands to another of the same day, by their times or by what they do (DESIGN, section 4).
enum SameDayOrder {
  case earlier
  case later
  case unknown

  static func of(_ effect: EffectInPlay, _ other: EffectInPlay) -> SameDayOrder {
    if let a = effect.time, let b = other.time, (a.offsetSeconds == nil) == (b.offsetSeconds == nil),
      a.instant != b.instant
    {
      return a.instant < b.instant ? .earlier : .later
    }
    if isDetail(effect), other.isImpliedClear { return .later }
    if isDetail(other), effect.isImpliedClear { return .earlier }
    return .unknown
  }

  /// Whether it sets an attribute without saying anything of the status.
  private static func isDetail(_ effect: EffectInPlay) -> Bool {
    !effect.isImpliedClear && !effect.eventTouchesStatus
  }
}
