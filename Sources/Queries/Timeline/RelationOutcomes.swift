import EDTF
package import PolicyModel

/// What the relations of an event to others do to one key of a policy, beside its own effects.
package struct RelationOutcome: Hashable, Sendable {
  package var change: StateChange
  /// What the key was on the day before that; nil where it is so on every day.
  package var before: [AnsweredState]?
  package var direction: Direction?
}

/// Works out what the relations of events do to policies: what is otherwise than it would be without them.
struct RelationOutcomes {
  private let states: PolicyStates

  init(_ states: PolicyStates) {
    self.states = states
  }

  /// What the relations of `event` do, by policy and key; each by the first day on which it is otherwise.
  func of(_ event: Event) -> [RelationOutcome] {
    guard states.counts(event.id), event.relations.contains(where: \.type.acts),
      let without = states.withoutActing(event.id)
    else { return [] }
    return reached(from: event.id).sorted().flatMap { policy -> [RelationOutcome] in
      guard !isTold(policy, by: event), let record = states.excerpt.policies[policy] else { return [] }
      let changes = StateChange.all(
        of: policy, from: states.effects(on: policy, changing: [event.id: without]),
        to: states.effects(on: policy))
      let effects = states.effects(on: policy)
      return changes.map { change in
        let before = change.on.map { day in
          effects?.answer(change.key, on: day.adding(-1)).alternatives.map(\.state) ?? [.unstated]
        }
        let from = before ?? change.from
        return RelationOutcome(
          change: change, before: before,
          direction: Set(from) == Set(change.to)
            ? nil
            : Direction.of(
              from, change.to, key: change.key, scale: record.policy.scale, stricter: record.policy.stricter))
      }
    }
  }

  /// Whether the event's own effects tell what becomes of a policy: what supersedes replaces what it ends.
  private func isTold(_ policy: PolicyID, by event: Event) -> Bool {
    guard event.relations.allSatisfy({ !$0.type.acts || $0.type == .supersedes }) else { return false }
    return event.effects.contains { $0.policy == policy && $0.does(to: .status) != nil }
  }

  /// The policies on which an event acts through others.
  private func reached(from event: EventID) -> Set<PolicyID> {
    var policies: Set<PolicyID> = []
    var seen: Set<EventID> = []
    var open = [event]
    while let next = open.popLast() {
      guard seen.insert(next).inserted else { continue }
      if next != event { policies.formUnion(states.ledger.events[next]?.event.effects.map(\.policy) ?? []) }
      open += states.relations.relations(of: next).filter(\.type.acts).map(\.event)
    }
    return policies
  }
}
