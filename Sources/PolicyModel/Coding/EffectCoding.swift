import EDTF
import JSON

/// The stored form of effects.
enum EffectCoding {
  static func write(_ effect: Effect, to form: inout some Form) { write(effect, number: nil, to: &form) }

  /// - Parameter number: its number in the event, where the form says it.
  static func write(_ effect: Effect, number: Int?, to form: inout some Form) {
    form.text("basis", effect.basis.rawValue)
    form.texts("clear", ifAny: keys(effect, .clear))
    form.text("effective", ifAny: effect.starts.text)
    if let number { form.integer("number", number) }
    form.text("policy", effect.policy.text)
    form.map(
      "set",
      ifAny: effect.changes.compactMap { change in
        change.does.value.map { (change.key.description, $0) }
      })
    form.texts("unknown", ifAny: keys(effect, .unknown))
    form.text("until", ifAny: effect.until?.text)
  }

  static func read(_ tree: Tree) throws(PayloadProblem) -> Effect {
    let fields = try Fields(tree)
    let effect = Effect(
      policy: try fields.value("policy", Stored.id), changes: try changes(fields),
      starts: try fields.optional("effective", Stored.start) ?? .withEvent,
      until: try fields.optional("until", Stored.date), basis: try fields.value("basis", Stored.word))
    for (one, next) in zip(effect.changes, effect.changes.dropFirst()) where one.key == next.key {
      throw PayloadProblem("", .notA("an effect: it does two things to “\(one.key)”"))
    }
    return effect
  }

  /// What the fields set, clear and make unknown.
  static func changes(_ fields: Fields) throws(PayloadProblem) -> [KeyChange] {
    var changes: [KeyChange] = []
    for pair in try fields.texts(in: "set") {
      do { changes.append(KeyChange(key: try Stored.key(.string(pair.name)), does: .set(pair.value))) } catch
      {
        throw error.within("set")
      }
    }
    for key in try fields.list("clear", Stored.key) { changes.append(KeyChange(key: key, does: .clear)) }
    for key in try fields.list("unknown", Stored.key) { changes.append(KeyChange(key: key, does: .unknown)) }
    return changes
  }

  private static func keys(_ effect: Effect, _ does: KeyOperation) -> [String] {
    effect.changes.filter { $0.does == does }.map(\.key.description)
  }
}
