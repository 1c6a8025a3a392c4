import EDTF
import PolicyModel

/// Which relations that are meant to change what holds change nothing on any day.
struct IdleRelations {
  private let states: PolicyStates
  /// What policies are with all relations.
  private var known: [PolicyID: Known] = [:]
  /// How many steps may still be gone.
  private var steps = IdleRelations.mostSteps

  /// A policy as it is, and how many steps it takes to look at it without a relation.
  private struct Known {
    var effects: PolicyEffects
    var steps: Int
    var courses: [Key: [[Day: Set<AnsweredState>]]] = [:]
  }

  /// More than this are not looked at: of a relation one for each pair of effects and relations of its policies. What is not
  /// looked at is not called idle.
  private static let mostSteps = 10_000_000

  init(_ states: PolicyStates) {
    self.states = states
  }

  /// Whether `relation` of `event` does nothing. Where the event has an effect of its own on a policy of the other, that
  /// says what holds, and a relation that only takes away or orders says how the two stand to each other.
  mutating func isIdle(_ relation: Relation, of event: VisibleEvent) -> Bool {
    guard relation.type.isOfMeasureLife, states.counts(event.event.id) else { return false }
    guard states.counts(relation.event) else { return true }
    // What was itself ended or stayed does nothing for that, and is no mistake.
    if isTakenBack(event.event.id) || steps < 0 { return false }
    let own = Set(event.event.effects.map(\.policy))
    let others = IdleRelations.touched(by: relation.event, in: states)
    let saysWhatHolds = relation.type != .extends && relation.type != .commences
    guard !saysWhatHolds || own.isDisjoint(with: others) else { return false }
    // It may also order what others do: through it, or through chains of such relations.
    var changed = event
    changed.event.relations.removeAll { $0 == relation }
    return own.union(others).sorted().allSatisfy { isSame($0, with: changed) }
  }

  /// Whether a policy is the same on each day were an event another.
  private mutating func isSame(_ policy: PolicyID, with changed: VisibleEvent) -> Bool {
    guard var one = known[policy] ?? made(policy) else { return true }
    defer { known[policy] = one }
    steps -= one.steps
    guard steps >= 0 else { return false }
    guard let other = states.effects(on: policy, changing: [changed.event.id: changed]) else { return true }
    return Set(one.effects.keys + other.keys).allSatisfy { key in
      let course = one.courses[key] ?? IdleRelations.states(key, of: one.effects)
      one.courses[key] = course
      return course == IdleRelations.states(key, of: other)
    }
  }

  private func made(_ policy: PolicyID) -> Known? {
    guard let effects = states.effects(on: policy) else { return nil }
    let steps = effects.keys.reduce(0) { sum, key in
      let count = effects.effects(on: key).count + effects.actingRelations(on: key).count
      return sum + count * count
    }
    return Known(effects: effects, steps: steps)
  }

  private func isTakenBack(_ event: EventID) -> Bool {
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
