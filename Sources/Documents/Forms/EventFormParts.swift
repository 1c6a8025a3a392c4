import PolicyModel

extension EventForm {
  static func effect(_ draft: EffectDraft) -> WrittenNode {
    var set: [(String, WrittenNode)] = []
    var clear: [WrittenNode] = []
    var unknown: [WrittenNode] = []
    for change in draft.changes {
      switch change.does {
      case .set(let value): set.append((change.key.value, .text(value)))
      case .clear: clear.append(.text(change.key.value))
      case .unknown: unknown.append(.text(change.key.value))
      }
    }
    var fields = WrittenFields()
    fields.add("policy", draft.policy.text)
    fields.add("set", map: set)
    fields.add("clear", clear)
    fields.add("unknown", unknown)
    switch draft.starts {
    case .withEvent: break
    case .on(let date): fields.add("effective", date)
    case .unknown: fields.add("effective", EffectStart.unknownWord)
    }
    fields.add("until", draft.until)
    fields.add("basis", draft.basis.rawValue)
    return .map(fields.fields)
  }

  static func relation(_ draft: RelationDraft) -> WrittenNode {
    var fields = WrittenFields()
    fields.add("type", draft.type.rawValue)
    fields.add("event", draft.event.text)
    fields.add("from", draft.from)
    fields.add("until", draft.until)
    fields.add(
      "of", draft.of.map { .text($0.policy.text + ($0.key.map { ".\($0.value)" } ?? "")) })
    return .map(fields.fields)
  }

  static func citation(_ draft: CitationDraft) -> WrittenNode {
    var fields = WrittenFields()
    fields.add(draft) { name, fields in
      switch (name, draft.speaker, draft.reported) {
      case ("source", _, _): fields.add(name, draft.source.text)
      case ("speaker", .named(let reference)?, _): fields.add(name, reference.text)
      case ("speaker", .words(let words)?, _): fields.put(name, .map([("words", .text(words))]))
      case ("stance", _, _): fields.add(name, draft.stance.rawValue)
      case ("reported", _, .none): fields.add(name, ReportedWord.unknown)
      case ("reported", _, .on(let date)): fields.add(name, date)
      default: break
      }
    }
    return .map(fields.fields)
  }
}
