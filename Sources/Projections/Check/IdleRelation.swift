import EDTF
import PolicyModel

/// Whether a relation that is meant to change what holds changes nothing on any day.
enum IdleRelation {
  /// The relations that are about what holds.
  static let types: Set<RelationType> = [.supersedes, .repeals, .amends]

  /// Whether `relation` of `event` does nothing. Where the event has an effect of its own on a policy of the other, that
  /// says what holds, and the relation only says how the two stand to each other.
  static func isIdle(_ relation: Relation, of event: VisibleEvent, in ledger: CheckedLedger) -> Bool {
    guard types.contains(relation.type), ledger.states.counts(event.event.id) else { return false }
    let own = Set(event.event.effects.map(\.policy))
    let others = Set(ledger.seen[relation.event]?.event.effects.map(\.policy) ?? [])
    guard own.isDisjoint(with: others) else { return false }
    // It may also order what others do: through it, or through chains of such relations.
    let without = PolicyStates(
      ledger: ledger.states.ledger.without(relation, of: event.event.id), holdings: ledger.holdings)
    return own.union(others).allSatisfy { policy in
      guard let one = ledger.states.effects(on: policy), let other = without.effects(on: policy) else {
        return true
      }
      return one.keys.allSatisfy { key in states(key, of: one) == states(key, of: other) }
    }
  }

  /// What a key is on each day on which that may change: as the stretches of days with one answer.
  private static func states(_ key: Key, of effects: PolicyEffects) -> [Day: Set<AnsweredState>] {
    let days = [.distantPast] + effects.prepared(key, counting: nil).turningDays()
    var found: [Day: Set<AnsweredState>] = [:]
    var before: Set<AnsweredState>?
    for day in days.sorted() {
      let now = Set(effects.answer(key, on: day).alternatives.map(\.state))
      if now != before { found[day] = now }
      before = now
    }
    return found
  }
}
