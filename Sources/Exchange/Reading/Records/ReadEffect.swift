import EDTF
import PolicyModel

extension Reading {
  func effect(_ node: DocumentNode) -> EffectDraft? {
    let known = ["policy", "set", "clear", "unknown", "effective", "until", "basis"]
    guard let fields = Fields(node, of: "an effect", known: known, self) else { return nil }
    let policy = fields.required("policy", reference)
    let set = fields.optional("set", settings) ?? []
    let clear = fields.list("clear", written).map { KeyChangeDraft(key: $0, does: .clear) }
    let unknown = fields.list("unknown", written).map { KeyChangeDraft(key: $0, does: .unknown) }
    let effective = fields.optional("effective", date)
    let until = fields.optional("until", end)
    let basis = fields.word("basis", unlessGiven: Basis.stated)
    return policy.map {
      EffectDraft(
        policy: $0, changes: set + clear + unknown, effective: effective, until: until, basis: basis,
        place: place(node.spot))
    }
  }

  /// Until when something lasts: a date, or words for an end that is open or not known.
  func end(_ node: DocumentNode) -> EDTFDate? {
    if case .text(let text) = node.value, let end = WrittenEnd(words: text) { return end.date(from: nil) }
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

  var description: String {
    switch self {
    case .null(let key): "“\(key)” is set to nothing"
    }
  }

  var hints: [String] {
    switch self {
    case .null(let key):
      ["where there is no longer any, write clear: [\(key)]; where nobody knows, unknown: [\(key)]"]
    }
  }
}
