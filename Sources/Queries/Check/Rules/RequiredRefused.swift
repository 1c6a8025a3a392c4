import PolicyModel

/// What is permitted is of no use where another policy that it requires refuses it.
enum RequiredRefused: CheckRule {
  static let id = "required-refused"
  static let severity = Severity.error
  static let explanation = "A policy is permitted although what it requires is refused, or may be."

  static func findings(in ledger: CheckedLedger) -> [Finding] {
    ledger.policies.flatMap { policy -> [Finding] in
      guard !policy.requires.isEmpty, let effects = ledger.states.effects(on: policy.id) else { return [] }
      let own = ledger.answers(.status, of: effects)
      let permitting = own.filter { policy.scale.permits($0) }
      guard !permitting.isEmpty else { return [] }
      return policy.requires.compactMap { requirement in
        guard let needed = ledger.states.effects(on: requirement.policy) else { return nil }
        let found = ledger.answers(.status, of: needed)
        return finding(
          policy, isSure: permitting == own, permitting, requirement, found, issuer: needed.policy.issuer,
          ledger)
      }
    }
  }

  private static func finding(
    _ policy: Policy, isSure: Bool, _ permitting: Set<AnsweredState>, _ requirement: Requirement,
    _ found: Set<AnsweredState>, issuer: ActorID, _ ledger: CheckedLedger
  ) -> Finding? {
    // Nothing stated and unknown refuse nothing.
    let refusing = found.filter { $0 == .cleared || ($0.value != nil && $0.value != requirement.value) }
    let isRefused = refusing == found
    // Where both are open they may well have been decided together.
    guard !refusing.isEmpty, isSure || isRefused else { return nil }
    let own = "\(policy.id) \(isSure ? "is" : "may be") \(permitting.inWords) on \(ledger.day)"
    let other = isRefused ? "is \(refusing.inWords)" : "may be \(refusing.inWords)"
    return finding(
      "\(own), though \(requirement.policy), which must be “\(requirement.value)”, \(other)",
      [.policy(policy.id), .policy(requirement.policy)],
      mend: Action(
        .define(.event), [.wanted(.title)],
        [
          .date: .wanted(.date), .actor: .text(issuer.text),
          .set: "\(requirement.policy)=\(requirement.value)", .source: .wanted(.url),
        ]), severity: isSure && isRefused ? .error : .warning)
  }
}

extension Scale {
  /// Whether a state permits something: the least restrictive value does, and of a permission whatever is not prohibited.
  /// Numbers, and values without an order, do not tell.
  fileprivate func permits(_ state: AnsweredState) -> Bool {
    guard let value = state.value, let values else { return false }
    return self == .permission ? value != values.last : value == values.first
  }
}
