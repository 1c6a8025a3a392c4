package import EDTF
import JSON

/// What a revision does to an event's effects.
package enum EffectsChange: Hashable, Sendable {
  /// The effects are these from now on. Entries of version 1 say it so.
  case whole([Effect])
  case edit([EffectEdit])

  /// The effects that it mentions as they are whole, and for the rest only their policies.
  package var policies: [PolicyID] {
    switch self {
    case .whole(let effects): effects.map(\.policy)
    case .edit(let edits): edits.map(\.policy)
    }
  }

  /// The effects that it puts there.
  package var added: [Effect] {
    switch self {
    case .whole(let effects): return effects
    case .edit(let edits):
      return edits.compactMap { edit in
        if case .add(let effect) = edit.does { effect } else { nil }
      }
    }
  }
}

extension EffectsChange: ExpressibleByArrayLiteral {
  package init(arrayLiteral elements: Effect...) {
    self = .whole(elements)
  }
}

/// What a revision does to one effect of an event.
///
/// An effect is known by its number in the event, which it keeps: from 1 in the order in which they were recorded, those
/// that were added after these.
package struct EffectEdit: Hashable, Sendable {
  package var number: Int
  package var policy: PolicyID
  package var does: EffectEditing

  package init(number: Int, policy: PolicyID, does: EffectEditing) {
    self.number = number
    self.policy = policy
    self.does = does
  }
}

package enum EffectEditing: Hashable, Sendable {
  case add(Effect)
  case change(EffectChange)
  case remove
}

/// The fields of an effect that a revision changes.
package struct EffectChange: Hashable, Sendable {
  package var starts: FieldChange<EffectStart> = .unchanged
  package var until: FieldChange<EDTFDate?> = .unchanged
  package var basis: FieldChange<Basis> = .unchanged
  /// By key; those that are not here stay as they are.
  package var keys: [KeyEdit] = []

  package init() {}

  /// The change that turns one effect into another on the same policy.
  package init(from old: Effect, to new: Effect) {
    if old.starts != new.starts { starts = .to(new.starts) }
    if old.until != new.until { until = .to(new.until) }
    if old.basis != new.basis { basis = .to(new.basis) }
    let all = Set(old.changes.map(\.key)).union(new.changes.map(\.key))
    keys = all.sorted().filter { old.does(to: $0) != new.does(to: $0) }
      .map { KeyEdit(key: $0, does: new.does(to: $0)) }
  }

  package var isEmpty: Bool { self == EffectChange() }
}

/// What an effect does to a key from now on; nil where it does nothing to it any more.
package struct KeyEdit: Hashable, Sendable {
  package var key: Key
  package var does: KeyOperation?

  package init(key: Key, does: KeyOperation?) {
    self.key = key
    self.does = does
  }
}

extension Effect {
  /// The effect with a change laid over it.
  package func applying(_ change: EffectChange) -> Effect {
    var changes = self.changes.filter { old in !change.keys.contains { $0.key == old.key } }
    changes += change.keys.compactMap { edit in edit.does.map { KeyChange(key: edit.key, does: $0) } }
    return Effect(
      policy: policy, changes: changes, starts: change.starts.applied(to: starts),
      until: change.until.applied(to: until), basis: change.basis.applied(to: basis))
  }
}

extension EffectsChange {
  /// Whether after it, all that `other` does is done.
  func covers(_ other: EffectsChange) -> Bool {
    switch (self, other) {
    case (.whole(let effects), .whole(let wanted)): effects == wanted
    case (.edit, .whole): false
    case (.whole(let effects), .edit(let edits)):
      edits.allSatisfy { edit in
        let own = effects.filter { $0.policy == edit.policy }
        switch edit.does {
        case .add(let effect): return own.contains(effect)
        case .change(let change): return own.contains { $0.applying(change) == $0 }
        case .remove: return own.isEmpty
        }
      }
    case (.edit(let edits), .edit(let others)):
      others.allSatisfy { other in edits.contains { $0.covers(other) } }
    }
  }
}

extension EffectEdit {
  fileprivate func covers(_ other: EffectEdit) -> Bool {
    guard policy == other.policy else { return false }
    switch (does, other.does) {
    case (.add(let effect), .add(let wanted)): return effect == wanted
    case (.add(let effect), .change(let change)): return effect.applying(change) == effect
    case (.change(let change), .change(let wanted)): return change.covers(wanted)
    case (.remove, .remove): return true
    case (.add, .remove), (.change, .add), (.change, .remove), (.remove, .add), (.remove, .change):
      return false
    }
  }
}

extension EffectChange {
  fileprivate func covers(_ other: EffectChange) -> Bool {
    (other.starts == .unchanged || other.starts == starts)
      && (other.until == .unchanged || other.until == until)
      && (other.basis == .unchanged || other.basis == basis) && other.keys.allSatisfy(keys.contains)
  }
}

extension EffectsChange {
  /// Whether both speak of the same effects of an event, where it ever had several on a policy.
  func isOfSameEffects(as other: EffectsChange?, in history: EventHistory) -> Bool {
    guard case .edit(let edits) = self, case .edit(let others)? = other else { return true }
    return others.allSatisfy { other in
      edits.contains { $0.policy == other.policy && $0.number == other.number }
        || history.everyVersion.allSatisfy { $0.effects.count { $0.policy == other.policy } < 2 }
    }
  }
}

/// The stored form of what a revision does to an event's effects: a map of those `added`, `changed` and `removed`, each
/// with its number and policy. Of one that is changed there are the fields with a new value; `leave` names the keys that
/// it does nothing to any more, `without` the dates that it has no longer.
///
/// Version 1 has a list instead: all effects as they are from then on.
enum EffectEditCoding {
  static func write(_ edits: [EffectEdit], to form: inout StoredForm) {
    form.maps("added", ifAny: edits.filter { !$0.isChange && $0.does != .remove }) { edit, form in
      if case .add(let effect) = edit.does { EffectCoding.write(effect, number: edit.number, to: &form) }
    }
    form.maps("changed", ifAny: edits.filter(\.isChange)) { edit, form in
      if case .change(let change) = edit.does { write(change, of: edit, to: &form) }
    }
    form.maps("removed", ifAny: edits.filter { $0.does == .remove }) { edit, form in
      form.integer("number", edit.number)
      form.text("policy", edit.policy.text)
    }
  }

  private static func write(_ change: EffectChange, of edit: EffectEdit, to form: inout StoredForm) {
    form.text("basis", ifAny: change.basis.value?.rawValue)
    form.texts("clear", ifAny: keys(change, .clear))
    form.text("effective", ifAny: change.starts.value?.text)
    form.texts("leave", ifAny: keys(change, nil))
    form.integer("number", edit.number)
    form.text("policy", edit.policy.text)
    form.map(
      "set", ifAny: change.keys.compactMap { key in key.does?.value.map { (key.key.description, $0) } })
    form.texts("unknown", ifAny: keys(change, .unknown))
    form.text("until", ifAny: (change.until.value ?? nil)?.text)
    form.texts(
      "without",
      ifAny: (change.starts == .to(.withEvent) ? ["effective"] : [])
        + (change.until == .to(nil) ? ["until"] : [])
    )
  }

  static func read(_ tree: Tree) throws(PayloadProblem) -> EffectsChange {
    if case .list(let trees) = tree {
      var effects: [Effect] = []
      for (index, tree) in trees.enumerated() {
        do { effects.append(try EffectCoding.read(tree)) } catch { throw error.within("[\(index)]") }
      }
      return .whole(effects)
    }
    let fields = try StoredMap(tree)
    return .edit(
      try fields.list("changed", changed) + fields.list("removed", removed) + fields.list("added", added))
  }

  private static func added(_ tree: Tree) throws(PayloadProblem) -> EffectEdit {
    let effect = try EffectCoding.read(tree)
    return EffectEdit(number: try number(StoredMap(tree)), policy: effect.policy, does: .add(effect))
  }

  private static func removed(_ tree: Tree) throws(PayloadProblem) -> EffectEdit {
    let fields = try StoredMap(tree)
    return EffectEdit(
      number: try number(fields), policy: try fields.value("policy", StoredValue.id), does: .remove)
  }

  private static func changed(_ tree: Tree) throws(PayloadProblem) -> EffectEdit {
    let fields = try StoredMap(tree)
    var change = EffectChange()
    if let basis: Basis = try fields.optional("basis", StoredValue.word) { change.basis = .to(basis) }
    if let starts = try fields.optional("effective", StoredValue.start) { change.starts = .to(starts) }
    if let date = try fields.optional("until", StoredValue.date) { change.until = .to(date) }
    for name in try fields.list("without", StoredValue.text) {
      switch name {
      case "effective": change.starts = .to(.withEvent)
      case "until": change.until = .to(nil)
      default: throw PayloadProblem("without", .bad(name, expected: "effective or until"))
      }
    }
    change.keys =
      try EffectCoding.changes(fields).map { KeyEdit(key: $0.key, does: $0.does) }
      + fields.list("leave", StoredValue.key).map { KeyEdit(key: $0, does: nil) }
    change.keys.sort { $0.key < $1.key }
    return EffectEdit(
      number: try number(fields), policy: try fields.value("policy", StoredValue.id), does: .change(change))
  }

  private static func number(_ fields: StoredMap) throws(PayloadProblem) -> Int {
    try fields.value("number", StoredValue.integer)
  }

  private static func keys(_ change: EffectChange, _ does: KeyOperation?) -> [String] {
    change.keys.filter { $0.does == does }.map(\.key.description)
  }
}

extension EffectEdit {
  fileprivate var isChange: Bool {
    if case .change = does { true } else { false }
  }
}
