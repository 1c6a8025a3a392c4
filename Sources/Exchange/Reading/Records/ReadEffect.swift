import PolicyModel

extension Reading {
  func effect(_ node: DocumentNode) -> EffectDraft? {
    let known = ["policy", "set", "clear", "unknown", "effective", "until", "basis"]
    guard let fields = Fields(node, of: "an effect", known: known, self) else { return nil }
    let policy = fields.required("policy", reference)
    let set = fields.optional("set", settings) ?? []
    let clear = fields.list("clear", written).map { KeyChangeDraft(key: $0, does: .clear) }
    let unknown = fields.list("unknown", written).map { KeyChangeDraft(key: $0, does: .unknown) }
    let starts = fields.optional("effective", start) ?? .withEvent
    let until = fields.optional("until", date)
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
