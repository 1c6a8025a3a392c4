import EDTF
import EDTFEnglish
import PolicyModel

extension Reading {
  func effect(_ node: DocumentNode) -> EffectDraft? {
    let known = ["policy", "set", "clear", "unknown", "effective", "until", "basis"]
    guard let fields = DocumentFields(node, of: "an effect", known: known, self) else { return nil }
    let policy = fields.required("policy", reference)
    let set = fields.optional("set", settings) ?? []
    let clear = fields.list("clear", written).map { KeyChangeDraft(key: $0, does: .clear) }
    let unknown = fields.list("unknown", written).map { KeyChangeDraft(key: $0, does: .unknown) }
    let starts = fields.optional("effective", start) ?? .withEvent
    let until = fields.optional("until", end)
    let basis = fields.word("basis", unlessGiven: Basis.stated)
    return policy.map {
      EffectDraft(
        policy: $0, changes: set + clear + unknown, starts: starts, until: until, basis: basis,
        place: place(node.spot))
    }
  }

  /// A date, or that nobody has named the day.
  private func start(_ node: DocumentNode) -> EffectStart? {
    if case .text(EffectStart.unknownWord) = node.value { return .unknown }
    return date(node).map(EffectStart.on)
  }

  /// What a revision changes of one effect; what is absent stays, a date that is null is taken away.
  func effectChange(_ node: DocumentNode) -> EffectChangeDraft? {
    let known = [
      "policy", "effect", "set", "clear", "unknown", "leave", "effective", "until", "basis",
    ]
    guard let fields = DocumentFields(node, of: "the change of an effect", known: known, self) else {
      return nil
    }
    guard let name = effectName(fields) else { return nil }
    var draft = EffectChangeDraft(name, at: place(node.spot))
    draft.keys =
      (fields.optional("set", settings) ?? []).map { KeyEditDraft(key: $0.key, does: $0.does) }
      + fields.list("clear", written).map { KeyEditDraft(key: $0, does: .clear) }
      + fields.list("unknown", written).map { KeyEditDraft(key: $0, does: .unknown) }
      + fields.list("leave", written).map { KeyEditDraft(key: $0, does: nil) }
    if fields.given("effective") != nil {
      draft.starts = .to(fields.optional("effective", start) ?? .withEvent)
    }
    draft.until = fields.clearable("until", end)
    draft.basis = fields.change("basis") { word($0, Basis.self) }
    return draft
  }

  /// An effect that an event has: its policy, or a map of it and of its number.
  func effectName(_ node: DocumentNode) -> EffectName? {
    if case .text = node.value { return reference(node).map { EffectName(policy: $0, number: nil) } }
    return DocumentFields(node, of: "an effect's name", known: ["policy", "effect"], self).flatMap(effectName)
  }

  private func effectName(_ fields: DocumentFields) -> EffectName? {
    let number = fields.optional("effect", effectNumber)
    return fields.required("policy", reference).map { EffectName(policy: $0, number: number) }
  }

  private func effectNumber(_ node: DocumentNode) -> Int? {
    guard let text = text(node) else { return nil }
    if let number = Int(text), number > 0 { return number }
    report(SettingRule.noNumber(text), at: node.spot)
    return nil
  }

  /// Until when something lasts: a date, or words for an end that is open or not known.
  func end(_ node: DocumentNode) -> EDTFDate? {
    if case .text(let text) = node.value, let end = EDTFDate.End(words: text) { return end.date(from: nil) }
    return date(node)
  }

  /// A map of keys, each with the value that it is set to.
  private func settings(_ node: DocumentNode) -> [KeyChangeDraft]? {
    guard case .map(let fields) = node.value else {
      report(ShapeRule.expected("a map", found: node.shape), at: node.spot)
      return nil
    }
    return fields.compactMap { field in
      if field.value.value == .null {
        report(SettingRule.null(field.name), at: field.value.spot)
        return nil
      }
      let key = Written(field.name, at: place(field.spot))
      return filled(field.value).map { KeyChangeDraft(key: key, does: .set($0)) }
    }
  }
}

/// A key is set to a value.
enum SettingRule: BrokenRule {
  case null(String)
  case noNumber(String)

  var description: String {
    switch self {
    case .null(let key): "“\(key)” is set to nothing"
    case .noNumber(let text): "“\(text)” is no number of an effect"
    }
  }

  var hints: [Hint] {
    switch self {
    case .null(let key):
      ["where there is no longer any, write clear: [\(key)]; where nobody knows, unknown: [\(key)]"]
    case .noNumber: ["effects are numbered from 1 in the order in which they were recorded"]
    }
  }
}
