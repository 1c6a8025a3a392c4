package import EDTF

extension Resolver {
  /// The effects of an event, one for each policy and dating, with values on their scales and dates that can be.
  mutating func effects(_ drafts: [EffectDraft], in date: EDTFDate) -> [Effect] {
    var found: [Effect] = []
    for draft in drafts {
      guard let policy = policy(draft.policy) else { continue }
      var changes: [KeyChange] = []
      for change in draft.changes {
        guard let key = Key(change.key.value) else {
          report(EffectRule.badKey(change.key.value), at: change.key.place)
          continue
        }
        if changes.contains(where: { $0.key == key }) {
          report(EffectRule.twice(key, policy.id), at: change.key.place)
          continue
        }
        guard let does = does(change.does, to: key, of: policy, at: change.key.place) else { continue }
        changes.append(KeyChange(key: key, does: does))
      }
      if draft.changes.isEmpty { report(EffectRule.empty(policy.id), at: draft.place) }
      let start = draft.effective ?? date
      if let effective = draft.effective, effective.isInterval, draft.until != nil {
        report(EffectRule.twoUntils(effective), at: draft.place)
      }
      let effect = Effect(
        policy: policy.id, changes: changes, starts: draft.starts,
        until: draft.until.flatMap { EDTFDate.End.kept($0, from: start) }, basis: draft.basis)
      checkDates(of: effect, in: date, at: draft.place)
      found.append(effect)
    }
    return found
  }

  mutating func does(_ does: KeyOperation, to key: Key, of policy: Policy, at place: SourceLocation)
    -> KeyOperation?
  {
    guard case .set(let written) = does else { return does }
    if key == .status {
      guard let value = policy.scale.value(written) else {
        report(ScaleRule.offScale(written, policy.scale, policy.id), at: place)
        return nil
      }
      return .set(value)
    }
    TextRule.check(written, "value of \(policy.id).\(key)", at: place, &self)
    return .set(written)
  }

  mutating func checkDates(of effect: Effect, in date: EDTFDate, at place: SourceLocation) {
    if let effective = effect.effective, effective.isInterval, effect.until != nil { return }
    if effect.starts != .unknown, EffectWindows(of: effect, in: date).isEmpty {
      report(EffectRule.untilBeforeStart(effect.until ?? date, start: effect.effective ?? date), at: place)
    }
  }
}

/// A status must be on its policy's scale.
package enum ScaleRule: BrokenRule {
  case offScale(String, Scale, PolicyID)

  package var description: String {
    switch self {
    case .offScale(let value, let scale, _): "“\(value)” is not on the scale \(scale.explanation)"
    }
  }

  package var hints: [Hint] {
    switch self {
    case .offScale(_, _, let policy): ["the scale is that of \(policy)"]
    }
  }
}

/// What an effect may say.
package enum EffectRule: BrokenRule {
  case badKey(String)
  case twice(Key, PolicyID)
  case empty(PolicyID)
  case twoUntils(EDTFDate)
  case untilBeforeStart(EDTFDate, start: EDTFDate)

  package var description: String {
    switch self {
    case .badKey(let text):
      "“\(text)” cannot be the name of an attribute: at most 100 bytes, without spaces, dots, commas and “=”"
    case .twice(let key, let policy): "one effect says two things of \(policy).\(key)"
    case .empty(let policy): "the effect on \(policy) changes nothing"
    case .twoUntils(let effective):
      "“\(effective)” has an end already: an until date beside it is one too many"
    case .untilBeforeStart(let until, let start):
      "the effect would end (\(until)) before it starts (\(start))"
    }
  }

  package var hints: [Hint] {
    switch self {
    case .badKey: ["usual names: status, scope, conditions, object, limit, decider"]
    case .twice, .untilBeforeStart: []
    case .empty: ["say what it sets, clears or makes unknown"]
    case .twoUntils: ["give \(give: .effective) a single date, or leave \(give: .until) out"]
    }
  }
}
