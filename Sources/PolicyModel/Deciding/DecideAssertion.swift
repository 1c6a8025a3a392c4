import EDTF

func decideAssertion(
  _ assertion: AddAssertion, _ facts: Facts, _ onExisting: OnExisting
) throws(Rejection) -> Decision {
  var resolver = Resolver(facts)
  let policy = resolver.policy(assertion.policy)
  let source = assertion.source.flatMap { resolver.source($0) }
  let key = Key(assertion.key.value)
  if key == nil { resolver.report(EffectRule.badKey(assertion.key.value), at: assertion.key.place) }
  var state = assertion.state
  if let policy, key == .status, case .set(let written) = assertion.state {
    if let value = policy.scale.value(written) {
      state = .set(value)
    } else {
      resolver.report(ScaleRule.offScale(written, policy.scale, policy.id), at: assertion.key.place)
    }
  }
  if case .set(let written) = state, key != .status {
    TextRule.check(written, "value of \(assertion.key.value)", at: assertion.key.place, &resolver)
  }
  try resolver.check()
  guard let policy, let key else { throw Rejection(resolver.problems) }
  let added = AssertionAdded(policy: policy.id, key: key, state: state, on: assertion.on, source: source?.id)
  if onExisting.takesRepeats, facts.assertions[policy.id]?.contains(added) ?? false {
    return Decision([], .policy, policy.id.text)
  }
  if !assertion.evenIfBroken, let answer = facts.answer, !added.holds(in: answer) {
    throw Rejection([
      Problem(
        AssertedStateRule.doesNotHold(added, found: answer.alternatives.map(\.state)), at: assertion.key.place
      )
    ])
  }
  return Decision([.assertionAdded(added)], .policy, policy.id.text)
}

/// An assertion must hold when it is made, unless whoever makes it knows that it does not.
package enum AssertedStateRule: BrokenRule {
  case doesNotHold(AssertionAdded, found: [AnsweredState])

  package var description: String {
    switch self {
    case .doesNotHold(let added, let found):
      "\(added.subject) on \(added.day) is not \(added.state.assertedWords): the answer is \(AnsweredState.words(found))"
    }
  }

  package var hints: [Hint] {
    switch self {
    case .doesNotHold(let added, _):
      [
        "what it rests on: \(action: Action(.why, [.text(added.subject)], [.on: "\(added.day)"]))",
        "to assert it all the same, so that a check tells until it holds: \(give: .evenIfBroken)",
      ]
    }
  }
}
