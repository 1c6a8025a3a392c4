import EDTF
import PolicyModel

extension Adopter {
  /// One of an issuer's policies that has adopted; nil where it has not. Who was first is filled in later.
  init?(_ issuer: NamedActor, _ member: Answer, _ issued: IssuedPolicy, _ states: PolicyStates) {
    guard let adoption = issued.adoption else { return nil }
    self.init(
      issuer: issuer, member: member, policy: PolicyLabel(issued.policy, in: states.excerpt),
      event: states.brief(adoption.began.event, for: issued.policy.issuer), basis: adoption.began.basis,
      possible: adoption.possible, certain: adoption.certain, since: adoption.since,
      lag: Lag(least: nil, most: nil), first: .impossible,
      reversal: Reversal(adoption, of: issued.policy, states))
  }
}

extension Reversal {
  /// Nil where the policy has it still, or never surely had it and may have it.
  init?(_ adoption: Adoption, of policy: Policy, _ states: PolicyStates) {
    guard let since = adoption.lost else { return nil }
    // Where somebody looked and found no data, it is not known to have ended; what became unknown later had ended before.
    let isUnknown = adoption.after.contains(.unknown)
    self.init(
      isCertain: adoption.now == .impossible && !isUnknown, since: since,
      states: adoption.after.sorted(by: AnsweredState.valuesFirst),
      event: adoption.ended.flatMap { states.brief($0.event, for: policy.issuer) })
  }
}
