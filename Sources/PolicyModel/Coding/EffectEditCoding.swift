import EDTF
import JSON

/// The stored form of what a revision does to an event's effects: a map of those `added`, `changed` and `removed`, each
/// with its number and policy. Of one that is changed there are the fields with a new value; `leave` names the keys that
/// it does nothing to any more, `without` the dates that it has no longer.
///
/// Version 1 has a list instead: all effects as they are from then on.
enum EffectEditCoding {
  static func write(_ edits: [EffectEdit], to form: inout some Form) {
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

  private static func write(_ change: EffectChange, of edit: EffectEdit, to form: inout some Form) {
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
    let fields = try Fields(tree)
    return .edit(
      try fields.list("changed", changed) + fields.list("removed", removed) + fields.list("added", added))
  }

  private static func added(_ tree: Tree) throws(PayloadProblem) -> EffectEdit {
    let effect = try EffectCoding.read(tree)
    return EffectEdit(number: try number(Fields(tree)), policy: effect.policy, does: .add(effect))
  }

  private static func removed(_ tree: Tree) throws(PayloadProblem) -> EffectEdit {
    let fields = try Fields(tree)
    return EffectEdit(
      number: try number(fields), policy: try fields.value("policy", Stored.id), does: .remove)
  }

  private static func changed(_ tree: Tree) throws(PayloadProblem) -> EffectEdit {
    let fields = try Fields(tree)
    var change = EffectChange()
    if let basis: Basis = try fields.optional("basis", Stored.word) { change.basis = .to(basis) }
    if let starts = try fields.optional("effective", Stored.start) { change.starts = .to(starts) }
    if let date = try fields.optional("until", Stored.date) { change.until = .to(date) }
    for name in try fields.list("without", Stored.text) {
      switch name {
      case "effective": change.starts = .to(.withEvent)
      case "until": change.until = .to(nil)
      default: throw PayloadProblem("without", .bad(name, expected: "effective or until"))
      }
    }
    change.keys =
      try EffectCoding.changes(fields).map { KeyEdit(key: $0.key, does: $0.does) }
      + fields.list("leave", Stored.key).map { KeyEdit(key: $0, does: nil) }
    change.keys.sort { $0.key < $1.key }
    return EffectEdit(
      number: try number(fields), policy: try fields.value("policy", Stored.id), does: .change(change))
  }

  private static func number(_ fields: Fields) throws(PayloadProblem) -> Int {
    try fields.value("number", Stored.integer)
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
