/// The effects of an event with the numbers by which revisions name them.
package struct NumberedEffects: Hashable, Sendable {
  package private(set) var effects: [Effect]
  /// In the order of the effects, ascending unless a whole list was laid over another.
  package private(set) var numbers: [Int]
  /// The number that the next effect gets.
  package private(set) var next: Int

  /// Effects as they were recorded: numbered from 1.
  package init(_ effects: [Effect]) {
    self.effects = effects
    numbers = Array(1..<(effects.count + 1))
    next = effects.count + 1
  }

  /// The effects on a policy, with their numbers.
  package func on(_ policy: PolicyID) -> [(number: Int, effect: Effect)] {
    zip(numbers, effects).filter { $1.policy == policy }.map { ($0, $1) }
  }

  /// The effect with that number, if there is one.
  package subscript(number: Int) -> Effect? {
    numbers.firstIndex(of: number).map { effects[$0] }
  }

  package mutating func apply(_ change: EffectsChange) {
    switch change {
    case .whole(let new):
      numbers = continued(new).map { number in number ?? take() }
      effects = new
    case .edit(let edits): for edit in edits { apply(edit) }
    }
  }

  /// What an edit of an effect asks that is not there does nothing.
  package mutating func apply(_ edit: EffectEdit) {
    let index = numbers.firstIndex(of: edit.number)
    switch edit.does {
    case .add(let effect):
      // What an undoing brought back may have the number that another got meanwhile.
      effects.append(effect)
      numbers.append(index == nil ? edit.number : next)
      next = max(next, (numbers.last ?? 0) + 1)
    case .change(let change):
      if let index, effects[index].policy == edit.policy { effects[index] = effects[index].applying(change) }
    case .remove:
      if let index, effects[index].policy == edit.policy {
        effects.remove(at: index)
        numbers.remove(at: index)
      }
    }
  }

  /// The edits that turn these effects into `new`; nil where only their order differs.
  package func change(to new: [Effect]) -> EffectsChange? {
    var other = self
    other.apply(.whole(new))
    return change(to: other)
  }

  /// The edits that turn these effects into others under the same numbers; nil where there is nothing to turn.
  package func change(to new: NumberedEffects) -> EffectsChange? {
    var changed: [EffectEdit] = []
    var removed: [EffectEdit] = []
    for (number, effect) in zip(numbers, effects) {
      guard let other = new[number], other.policy == effect.policy else {
        removed.append(EffectEdit(number: number, policy: effect.policy, does: .remove))
        continue
      }
      let change = EffectChange(from: effect, to: other)
      if !change.isEmpty {
        changed.append(EffectEdit(number: number, policy: effect.policy, does: .change(change)))
      }
    }
    let added = zip(new.numbers, new.effects).filter { self[$0]?.policy != $1.policy }.map { number, effect in
      EffectEdit(number: number, policy: effect.policy, does: .add(effect))
    }
    let edits = changed + removed + added
    return edits.isEmpty ? nil : .edit(edits)
  }

  private mutating func take() -> Int {
    defer { next += 1 }
    return next
  }

  /// The number with which each of `new` goes on: that of the very same effect, else of one on the same policy with the
  /// same dates, else of the next on the same policy.
  private func continued(_ new: [Effect]) -> [Int?] {
    var found = [Int?](repeating: nil, count: new.count)
    var free = Array(effects.indices)
    func match(_ isSame: (Effect, Effect) -> Bool) {
      for index in new.indices where found[index] == nil {
        guard let place = free.firstIndex(where: { isSame(effects[$0], new[index]) }) else { continue }
        found[index] = numbers[free.remove(at: place)]
      }
    }
    match { $0 == $1 }
    match { $0.policy == $1.policy && $0.starts == $1.starts && $0.until == $1.until }
    match { $0.policy == $1.policy && $0.starts == $1.starts }
    match { $0.policy == $1.policy }
    return found
  }
}

/// An event whose effects are numbered.
package struct NumberedEvent: Hashable, Sendable {
  package private(set) var event: Event
  package private(set) var effects: NumberedEffects

  /// An event as it was recorded.
  package init(_ recorded: Event) {
    event = recorded
    effects = NumberedEffects(recorded.effects)
  }

  /// Lays a patch over it.
  package mutating func apply(_ patch: EventPatch) {
    event = event.applyingFields(patch)
    if let change = patch.effects {
      effects.apply(change)
      event.effects = effects.effects
    }
  }

  /// The same event with other fields, its effects under the numbers that they go on with.
  package func changed(to new: Event) -> NumberedEvent {
    var changed = self
    changed.event = new
    changed.effects.apply(.whole(new.effects))
    return changed
  }

  /// The same event with other fields and effects.
  package func changed(to new: Event, effects: NumberedEffects) -> NumberedEvent {
    var changed = self
    changed.event = new
    changed.event.effects = effects.effects
    changed.effects = effects
    return changed
  }
}
