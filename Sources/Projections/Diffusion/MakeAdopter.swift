import EDTF
import PolicyModel

extension AdopterView {
  /// An issuer adopts when the first of its policies does; nil where none has. Who was first is filled in later.
  init?(_ issuer: NamedActor, _ member: Answer, _ policies: [IssuedPolicy], _ states: PolicyStates) {
    let adopted = policies.compactMap { issued in issued.adoption.map { (issued, $0) } }.sorted { a, b in
      (a.1.possible, a.1.certain ?? .distantFuture, a.0.policy.id)
        < (b.1.possible, b.1.certain ?? .distantFuture, b.0.policy.id)
    }
    guard let first = adopted.first?.1 else { return nil }
    let certain = adopted.compactMap(\.1.certain).min()
    let isOfOne = certain == first.certain
    self.init(
      issuer: issuer, member: member,
      policies: adopted.map { issued, adoption in
        AdoptedPolicy(
          policy: PolicyLabel(issued.policy, in: states.holdings), possible: adoption.possible,
          certain: adoption.certain,
          event: states.brief(adoption.began.event, for: issued.policy.issuer), basis: adoption.began.basis)
      }, possible: first.possible, certain: certain,
      since: isOfOne ? first.since : certain.map { EDTFDate.onceBetween(first.possible, $0) },
      lag: Lag(least: nil, most: nil), first: .impossible, reversal: ReversalView(adopted, states))
  }
}

extension ReversalView {
  /// Nil where one of the policies surely has it still, or none surely ever had and one may.
  init?(_ adopted: [(IssuedPolicy, Adoption)], _ states: PolicyStates) {
    if adopted.contains(where: { $0.1.now == .definite }) { return nil }
    guard let last = adopted.max(by: { $0.1.lastPossible < $1.1.lastPossible }) else { return nil }
    let lastCertain = adopted.compactMap(\.1.lastCertain).max()
    let mayStill = last.1.now == .possible
    if mayStill, lastCertain == nil { return nil }
    let held = lastCertain ?? last.1.possible
    let from = held > .distantPast ? held.adding(1) : held
    // Where somebody looked and found no data, it is not known to have ended; what became unknown later had ended before.
    let isUnknown = adopted.contains { $0.1.after.contains(.unknown) }
    self.init(
      isCertain: !mayStill && !isUnknown,
      since: EDTFDate.onceBetween(from, mayStill ? last.1.lastPossible : last.1.lastPossible.adding(1)),
      states: last.1.after.sorted(by: AnsweredState.valuesFirst),
      event: last.1.ended.flatMap { states.brief($0.event, for: last.0.policy.issuer) })
  }
}
