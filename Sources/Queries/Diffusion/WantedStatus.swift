package import PolicyModel

/// Which statuses count as having adopted.
package enum WantedStatus: Hashable, Sendable {
  case exactly(String)
  /// That value or a stricter one, by the order of the scale.
  case orStricter(String)
  /// A number that is not smaller.
  case atLeast(Decimal)

  /// Whether a policy's status can be among them.
  package func fits(_ policy: Policy) -> Bool {
    switch self {
    case .exactly(let value): policy.scale.value(value) != nil
    case .orStricter(let value):
      switch policy.scale {
      case .open: false
      case .numeric: policy.stricter != nil && Decimal(value) != nil
      case .permission, .obligation, .custom: policy.scale.value(value) != nil
      }
    case .atLeast: policy.scale == .numeric
    }
  }

  /// Whether the scale of a policy says that its status can be among them: an open one says so of nothing.
  package func isListed(_ policy: Policy) -> Bool { policy.scale != .open && fits(policy) }

  /// Tells whether a state of `policy` is one of them: made once, to be asked of many states.
  package func test(for policy: Policy) -> (AnsweredState) -> Bool {
    switch self {
    case .exactly(let value):
      let wanted = policy.scale.value(value)
      return { wanted != nil && $0.value == wanted }
    case .atLeast(let number):
      return { $0.value.flatMap { Decimal($0) }.map { $0 >= number } ?? false }
    case .orStricter(let value):
      if policy.scale == .numeric {
        guard let least = Decimal(value), let stricter = policy.stricter else { return { _ in false } }
        return { state in
          guard let number = state.value.flatMap({ Decimal($0) }) else { return false }
          return stricter == .lower ? number <= least : number >= least
        }
      }
      guard let values = policy.scale.values, let wanted = policy.scale.value(value),
        let least = values.firstIndex(of: wanted)
      else { return { _ in false } }
      let accepted = Set(values[least...])
      return { $0.value.map(accepted.contains) ?? false }
    }
  }
}
