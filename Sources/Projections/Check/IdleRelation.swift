import EDTF
import PolicyModel

/// Whether a relation that is meant to change what holds changes nothing on any day.
enum IdleRelation {
  /// Whether `relation` of `event` does nothing. Where the event has an effect of its own on a policy of the other, that
  /// says what holds, and a relation that only takes away or orders says how the two stand to each other.
  static func isIdle(_ relation: Relation, of event: VisibleEvent, in states: PolicyStates) -> Bool {
    guard relation.type.isOfMeasureLife, states.counts(event.event.id) else { return false }
    guard states.counts(relation.event) else { return true }
    // What was itself ended or stayed does nothing for that, and is no mistake.
    if isTakenBack(event.event.id, in: states) { return false }
    let own = Set(event.event.effects.map(\.policy))
    let others = touched(by: relation.event, in: states)
    let saysWhatHolds = relation.type != .extends && relation.type != .commences
    guard !saysWhatHolds || own.isDisjoint(with: others) else { return false }
    // It may also order what others do: through it, or through chains of such relations.
    var changed = event
    changed.event.relations.removeAll { $0 == relation }
    return own.union(others).allSatisfy { policy in
      guard let one = states.effects(on: policy),
        let other = states.effects(on: policy, changing: [event.event.id: changed])
      else { return true }
      return Set(one.keys + other.keys).allSatisfy { key in
        self.states(key, of: one) == self.states(key, of: other)
      }
    }
  }

  private static func isTakenBack(_ event: EventID, in states: PolicyStates) -> Bool {
    states.relations.naming(event).contains { other in
      states.counts(other)
        && states.relations.relations(of: other).contains {
          $0.event == event && [.repeals, .supersedes, .suspends].contains($0.type)
        }
    }
  }

  /// The policies that an event touches, itself or through its relations.
  static func touched(by event: EventID, in states: PolicyStates) -> Set<PolicyID> {
    var open = [event]
    var seen: Set<EventID> = []
    var found: Set<PolicyID> = []
    while let next = open.popLast() {
      guard seen.insert(next).inserted, let visible = states.ledger.events[next] else { continue }
      found.formUnion(visible.event.effects.map(\.policy))
      open += visible.event.relations.filter(\.type.acts).map(\.event)
    }
    return found
  }

  /// What a key is on each day on which that may change, whatever counts of what is under dispute: as the stretches of
  /// days with one answer.
  private static func states(_ key: Key, of effects: PolicyEffects) -> [[Day: Set<AnsweredState>]] {
    effects.prepared(key).course.map(states)
  }

  private static func states(_ prepared: KeyEffects) -> [Day: Set<AnsweredState>] {
    var found: [Day: Set<AnsweredState>] = [:]
    var before: Set<AnsweredState>?
    for day in ([.distantPast] + prepared.turningDays()).sorted() {
      let now = prepared.states(on: day)
      if now != before { found[day] = now }
      before = now
    }
    return found
  }
}
