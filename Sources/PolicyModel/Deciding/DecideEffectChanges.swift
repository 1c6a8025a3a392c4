import EDTF

extension Resolver {
  /// The effects of an event with a revision's changes, one thing at a time: what is not named stays as it is.
  mutating func effects(
    _ old: NumberedEvent, _ changes: EventChanges, in date: EDTFDate, _ before: EventHistory?
  ) -> NumberedEffects {
    var effects = old.effects
    if case .to(let drafts) = changes.effects { effects.apply(.whole(self.effects(drafts, in: date))) }
    for name in changes.removed.effects {
      guard let policy = known(name.policy, among: effects) else { continue }
      if let number = number(of: name, policy, in: effects, old.event.id, before) {
        effects.apply(EffectEdit(number: number, policy: policy, does: .remove))
      }
    }
    for var draft in changes.effectChanges {
      if case .to(let end?) = draft.until { draft.until = .to(EDTFDate.End.kept(end, from: date)) }
      change(&effects, draft, of: old.event.id, before)
    }
    for effect in self.effects(changes.added.effects, in: date) where !effects.effects.contains(effect) {
      effects.apply(EffectEdit(number: effects.next, policy: effect.policy, does: .add(effect)))
    }
    check(effects, against: old, in: date, at: changes.effectChanges.first?.place ?? .none)
    return effects
  }

  private mutating func change(
    _ effects: inout NumberedEffects, _ draft: EffectChangeDraft, of event: EventID, _ before: EventHistory?
  ) {
    guard let name = draft.effect else {
      if effects.effects.isEmpty { report(EffectNameRule.nothingDated(event), at: draft.place) }
      if let several = effects.severalOnOne {
        report(EffectNameRule.several(event, several), at: draft.place)
        return
      }
      for (number, effect) in zip(effects.numbers, effects.effects) {
        apply(draft, [], to: effect, number, &effects)
      }
      return
    }
    guard let policy = known(name.policy, among: effects) else { return }
    guard let keys = keys(draft, of: policy) else { return }
    if name.number == nil, effects.on(policy).isEmpty {
      add(draft, keys, policy, of: event, before, &effects)
    } else if let number = number(of: name, policy, in: effects, event, before), let effect = effects[number]
    {
      apply(draft, keys, to: effect, number, &effects)
    }
  }

  /// What is said of a policy that the event does not touch is a new effect.
  private mutating func add(
    _ draft: EffectChangeDraft, _ keys: [KeyEdit], _ policy: PolicyID, of event: EventID,
    _ before: EventHistory?,
    _ effects: inout NumberedEffects
  ) {
    let done = keys.compactMap { edit in edit.does.map { KeyChange(key: edit.key, does: $0) } }
    if done.isEmpty {
      if before?.everyPolicy.contains(policy) != true {
        report(EffectNameRule.noEffect(event, policy, nil, effects), at: draft.place)
      }
      return
    }
    let effect = Effect(
      policy: policy, changes: done, starts: draft.starts.value ?? .withEvent,
      until: draft.until.value ?? nil,
      basis: draft.basis.value ?? .stated)
    effects.apply(EffectEdit(number: effects.next, policy: policy, does: .add(effect)))
  }

  private mutating func apply(
    _ draft: EffectChangeDraft, _ keys: [KeyEdit], to effect: Effect, _ number: Int,
    _ effects: inout NumberedEffects
  ) {
    var change = EffectChange()
    change.keys = keys
    change.basis = draft.basis
    (change.starts, change.until) = Dating(of: effect).changed(draft.starts, draft.until)
    // A status that is cleared or unknown takes with it the attributes that are not named beside it.
    if keys.contains(where: { $0.key == .status && ($0.does == .clear || $0.does == .unknown) }) {
      change.keys += effect.changes.filter { old in !keys.contains { $0.key == old.key } }
        .map { KeyEdit(key: $0.key, does: nil) }
    }
    let isEmpty = effect.applying(change).changes.isEmpty
    effects.apply(
      EffectEdit(number: number, policy: effect.policy, does: isEmpty ? .remove : .change(change)))
  }

  private mutating func keys(_ draft: EffectChangeDraft, of id: PolicyID) -> [KeyEdit]? {
    guard !draft.keys.isEmpty else { return [] }
    guard case .one(let policy)? = facts.policies[draft.effect?.policy.text ?? ""], policy.id == id else {
      // What is only taken out needs no policy to be held against.
      if draft.keys.allSatisfy({ $0.does == nil }) {
        return draft.keys.compactMap { edit in Key(edit.key.value).map { KeyEdit(key: $0, does: nil) } }
      }
      _ = draft.effect.flatMap { self.policy($0.policy) }
      return nil
    }
    var edits: [KeyEdit] = []
    for edit in draft.keys {
      guard let key = Key(edit.key.value) else {
        report(EffectRule.badKey(edit.key.value), at: edit.key.place)
        continue
      }
      if edits.contains(where: { $0.key == key }) {
        report(EffectRule.twice(key, id), at: edit.key.place)
        continue
      }
      guard let does = edit.does else {
        edits.append(KeyEdit(key: key, does: nil))
        continue
      }
      guard let does = self.does(does, to: key, of: policy, at: edit.key.place) else { continue }
      edits.append(KeyEdit(key: key, does: does))
    }
    return edits
  }

  /// The policy that is named; one that the ledger has no more is named by its id.
  private mutating func known(_ reference: Reference, among effects: NumberedEffects) -> PolicyID? {
    let written = reference.text.lowercased()
    return effects.effects.first { $0.policy.text == written }?.policy ?? policy(reference)?.id
  }

  private mutating func number(
    of name: EffectName, _ policy: PolicyID, in effects: NumberedEffects, _ event: EventID,
    _ before: EventHistory?
  ) -> Int? {
    let own = effects.on(policy)
    if let number = name.number, own.contains(where: { $0.number == number }) { return number }
    // A file may number an only effect otherwise than this ledger does.
    if own.count == 1, name.number == nil { return own[0].number }
    if let number = name.number, before?.everyNumber(on: policy).contains(number) ?? false { return nil }
    if own.count == 1, let number = name.number, before != nil {
      tell(Notice(.onlyEffect(event, policy, number), at: name.policy.place))
      return own[0].number
    }
    if own.count > 1, name.number == nil {
      report(EffectNameRule.several(event, own), at: name.policy.place)
    } else if before?.everyPolicy.contains(policy) != true || (name.number ?? 0) >= effects.next {
      // What it had once may be gone; what it never had is a mistake.
      report(EffectNameRule.noEffect(event, policy, name.number, effects), at: name.policy.place)
    }
    return nil
  }

  private mutating func check(
    _ new: NumberedEffects, against old: NumberedEvent, in date: EDTFDate, at place: SourceLocation
  ) {
    for (number, effect) in zip(new.numbers, new.effects) {
      if old.event.date == date, old.effects[number] == effect { continue }
      checkDates(of: effect, in: date, at: place)
    }
  }
}

extension NumberedEffects {
  /// The effects on a policy that has several; nil where no policy has.
  fileprivate var severalOnOne: [(number: Int, effect: Effect)]? {
    effects.lazy.map { on($0.policy) }.first { $0.count > 1 }
  }
}

/// From when and through when an effect holds, with an interval that says both taken apart.
private struct Dating {
  private let effect: Effect

  init(of effect: Effect) {
    self.effect = effect
  }

  /// What changes of an effect's dates, so that of the two the one that is not named stays as it is.
  func changed(
    _ starts: FieldChange<EffectStart>, _ until: FieldChange<EDTFDate?>
  ) -> (starts: FieldChange<EffectStart>, until: FieldChange<EDTFDate?>) {
    guard let interval = effect.effective, interval.isInterval, let slash = interval.text.firstIndex(of: "/")
    else { return (starts, until) }
    switch (starts, until) {
    case (.unchanged, .to(let end)):
      let start = interval.text[..<slash]
      if let joined = try? EDTFDate("\(start)/\(end?.text ?? "..")") { return (.to(.on(joined)), .unchanged) }
      guard let start = interval.intervalStart else { return (starts, until) }
      return (.to(.on(start)), until)
    case (.to(.on(let start)), .unchanged) where !start.isInterval:
      let end = interval.text[slash...]
      if let joined = try? EDTFDate(start.text + end) { return (.to(.on(joined)), .unchanged) }
      guard let end = interval.intervalEnd else { return (starts, until) }
      return (starts, .to(end))
    default: return (starts, until)
    }
  }
}

/// A revision names the effect that it means.
package enum EffectNameRule: BrokenRule {
  case several(EventID, [(number: Int, effect: Effect)])
  case noEffect(EventID, PolicyID, Int?, NumberedEffects)
  case nothingDated(EventID)

  package var description: String {
    switch self {
    case .several(let event, let effects):
      "“\(event)” has \(effects.count) effects on \(effects.first?.effect.policy.text ?? ""), and which is meant is unclear"
    case .noEffect(let event, let policy, let number, _):
      "“\(event)” has no effect \(number.map { "\($0) " } ?? "")on \(policy)"
    case .nothingDated(let event):
      "“\(event)” has no effects: there is nothing of which an effective or until date could be changed"
    }
  }

  package var hints: [Hint] {
    switch self {
    case .several(_, let effects):
      [
        "name one by its number, as \(give: .effect, "\(wanted: .policy):\(wanted: .number)"), or effect: NUMBER in a document:"
      ]
        + effects.map { Hint(EffectNameRule.line($0.number, $0.effect)) }
    case .noEffect(_, _, _, let effects):
      effects.effects.isEmpty
        ? ["it has no effects"]
        : ["it has:"] + zip(effects.numbers, effects.effects).map { Hint(EffectNameRule.line($0, $1)) }
    case .nothingDated:
      [
        Hint.sayWhatItDoes,
        "to give a relation other days, name the relation again together with them",
      ]
    }
  }

  private static func line(_ number: Int, _ effect: Effect) -> String {
    let says = effect.changes.map { change in
      (change.key == .status ? "" : "\(change.key) ") + (change.does.value ?? change.does.word)
    }
    return "\(effect.policy):\(number)  " + says.joined(separator: ", ")
      + (effect.effective.map { ", from \($0)" } ?? "") + (effect.until.map { ", until \($0)" } ?? "")
  }
}
