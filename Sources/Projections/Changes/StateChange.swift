package import EDTF
package import PolicyModel

/// What became of one key of a policy by what was written.
package struct StateChange: Hashable, Sendable {
  package var policy: PolicyID
  package var key: Key
  /// What it was on the first day on which it is another now.
  package var from: [AnsweredState]
  package var to: [AnsweredState]
  /// That day; nil where it is every day.
  package var on: Day?
  /// The last day on which it is that without a break; nil where no day is known to be.
  package var through: Day?

  /// What became of `policies` between two states of knowledge, each key by the first day that differs.
  package static func all(
    of policies: [PolicyID], from old: PolicyStates, to new: PolicyStates
  ) -> [StateChange] {
    policies.flatMap { policy -> [StateChange] in
      let (was, now) = (old.effects(on: policy), new.effects(on: policy))
      let keys = Set((was?.keys ?? []) + (now?.keys ?? [])).sorted()
      return keys.compactMap { change(policy, $0, was, now) }
    }
  }

  private static func change(
    _ policy: PolicyID, _ key: Key, _ was: PolicyEffects?, _ now: PolicyEffects?
  ) -> StateChange? {
    let turning = [was, now].compactMap { $0?.prepared(key, counting: nil).turningDays() }.flatMap { $0 }
    let days = Set([Day.distantPast] + turning).sorted()
    for day in days {
      let (before, after) = (states(key, of: was, on: day), states(key, of: now, on: day))
      if Set(before) == Set(after) { continue }
      let next = days.first { $0 > day && Set(states(key, of: now, on: $0)) != Set(after) }
      return StateChange(
        policy: policy, key: key, from: before, to: after, on: day > .distantPast ? day : nil,
        through: next?.adding(-1))
    }
    return nil
  }

  private static func states(_ key: Key, of effects: PolicyEffects?, on day: Day) -> [AnsweredState] {
    guard let effects else { return [.unstated] }
    return effects.answer(key, on: day).alternatives.map(\.state)
  }
}
