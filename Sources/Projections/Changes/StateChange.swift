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
    policies.flatMap { all(of: $0, from: old.effects(on: $0), to: new.effects(on: $0)) }
  }

  /// What became of each key of a policy between two ways of counting what bears on it.
  static func all(
    of policy: PolicyID, from was: PolicyEffects?, to now: PolicyEffects?
  ) -> [StateChange] {
    let keys = Set((was?.keys ?? []) + (now?.keys ?? [])).sorted()
    return keys.compactMap { change(policy, $0, was, now) }
  }

  private static func change(
    _ policy: PolicyID, _ key: Key, _ was: PolicyEffects?, _ now: PolicyEffects?
  ) -> StateChange? {
    let (old, new) = (was?.prepared(key), now?.prepared(key))
    let turning = [old, new].flatMap { $0?.course ?? [] }.flatMap { $0.turningDays() }
    let days = Set([Day.distantPast] + turning).sorted()
    for day in days {
      let after = states(new, on: day)
      if states(old, on: day) == after { continue }
      let next = days.first { $0 > day && states(new, on: $0) != after }
      return StateChange(
        policy: policy, key: key, from: told(old, on: day), to: told(new, on: day),
        on: day > .distantPast ? day : nil, through: next?.adding(-1))
    }
    return nil
  }

  /// The states that a key may have on a day.
  private static func states(_ key: PreparedKey?, on day: Day) -> Set<AnsweredState> {
    key?.states(on: day) ?? [.unstated]
  }

  /// The same as answers tell them, in order.
  private static func told(_ key: PreparedKey?, on day: Day) -> [AnsweredState] {
    key?.answer(on: day).alternatives.map(\.state) ?? [.unstated]
  }
}
