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
    fields.add("source", draft.source.text)
    fields.add("attribution", draft.attribution?.rawValue)
    switch draft.speaker {
    case .named(let reference): fields.add("speaker", reference.text)
    case .words(let words): fields.put("speaker", .map([("words", .text(words))]))
    case nil: break
    }
    fields.add("stance", draft.stance.rawValue)
    fields.add("quote", draft.quote)
    fields.add("locator", draft.locator)
    switch draft.reported {
    case .fromSource: break
    case .none: fields.add("reported", ReportedWord.unknown)
    case .on(let date): fields.add("reported", date)
    }
    fields.add("credibility", draft.credibility)
    fields.add("origin", draft.origin)
    return .map(fields.fields)
  }
}
