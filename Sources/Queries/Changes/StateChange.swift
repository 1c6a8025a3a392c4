package import EDTF
package import PolicyModel

/// What became of one key of a policy by what was written, on one stretch of days.
package struct StateChange: Hashable, Sendable {
  package var policy: PolicyID
  package var key: Key
  /// What it was on the first of these days.
  package var from: [AnsweredState]
  package var to: [AnsweredState]
  /// That day; nil where it is every day.
  package var on: Day?
  /// The last day on which it is that without a break; nil where no day is known to be.
  package var through: Day?

  /// What became of `policies` between two states of knowledge, each key by the days that differ.
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
    return keys.flatMap { changes(policy, $0, was, now) }
  }

  /// One for each stretch of days on which the key is one thing and was another, or others.
  private static func changes(
    _ policy: PolicyID, _ key: Key, _ was: PolicyEffects?, _ now: PolicyEffects?
  ) -> [StateChange] {
    let (old, new) = (was?.prepared(key), now?.prepared(key))
    let turning = [old, new].flatMap { $0?.course ?? [] }.flatMap { $0.turningDays() }
    let days = Set([Day.distantPast] + turning).sorted()
    var found: [StateChange] = []
    var open: Set<AnsweredState>?
    for day in days {
      let (before, after) = (states(old, on: day), states(new, on: day))
      if let open, open == after, before != after { continue }
      if open != nil, found[found.count - 1].through == nil {
        found[found.count - 1].through = day.adding(-1)
      }
      open = before == after ? nil : after
      guard open != nil else { continue }
      found.append(
        StateChange(
          policy: policy, key: key, from: told(old, on: day), to: told(new, on: day),
          on: day > .distantPast ? day : nil, through: nil))
    }
    return found
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
