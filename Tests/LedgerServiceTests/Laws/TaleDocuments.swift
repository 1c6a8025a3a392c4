/// A tale's parts as documents, each a line of YAML.
enum TaleDocuments {
  /// People who held an office of the United States, one after the other, and a policy of the United Kingdom.
  static let cast = """
    - {record: actor, id: cal, name: Cal, kind: person, memberships: [{holds: office, during: 2024-01-01/2024-03-06}]}
    - {record: actor, id: dee, name: Dee, kind: person, memberships: [{holds: office, during: 2024-03-07/..}]}
    - {record: policy, id: q, title: May that be done?, issuer: uk, scale: x < y < z}

    """

  static func source(_ source: TaleSource, at place: Int) -> String {
    var fields = ["record: source", "id: t\(place)", "publisher: \(source.publisher)"]
    if let author = source.author { fields.append("author: \(author)") }
    if let day = source.published { fields.append("published: \(iso(day))") }
    let relayed = source.derivedFrom.filter { $0 < place }
    if !relayed.isEmpty { fields.append(derived(relayed)) }
    return line(fields)
  }

  /// What says of a source that it relays one that came later; nothing where it does not.
  static func circle(_ source: TaleSource, at place: Int) -> String {
    if source.derivedFrom.allSatisfy({ $0 < place }) { return "" }
    return line([
      "record: revision", "source: t\(place)", "as: correction", "reason: read again",
      derived(source.derivedFrom),
    ])
  }

  private static func derived(_ places: [Int]) -> String {
    "derivedFrom: [\(places.map { "t\($0)" }.joined(separator: ", "))]"
  }

  /// The document of a step; nil for what no document says.
  static func document(_ step: TaleStep) -> String? {
    switch step {
    case .record(let event): self.event(event)
    case .cite(let event, let citation):
      line(["record: citation", "event: \(event)"] + fields(citation))
    case .correct(let event, let change):
      line(["record: revision", "event: \(event)", "as: correction", "reason: wrong", field(change)])
    case .update(let event, let change, let citations):
      line([
        "record: revision", "event: \(event)", "as: update", "reason: more", field(change), field(citations),
      ])
    case .retract(let event): line(["record: retraction", "event: \(event)", "reason: made up"])
    case .rule(let event, let isUpheld):
      line(["record: ruling", "event: \(event)", "verdict: \(isUpheld ? "uphold" : "reject")", "reason: so"])
    case .withdraw(let source, let day):
      line(["record: withdrawal", "source: t\(source)", "on: \(iso(day))", "reason: bad"])
    case .restore(let source, let day):
      line(["record: restoration", "source: t\(source)", "on: \(iso(day))", "reason: good"])
    case .undo: nil
    }
  }

  static func iso(_ day: Int) -> String { "2024-03-" + (day < 10 ? "0\(day)" : "\(day)") }

  private static func event(_ event: TaleEvent) -> String {
    var fields = [
      "record: event", "id: \(event.id)", "title: \(event.id)", field(.date(event.date)),
      field(.modality(event.modality)), "participants: [{actor: \(event.actor), role: \(event.role)}]",
      field(.effects(event.effects)), field(event.citations), field(.relations(event.relations)),
    ]
    if event.citations.isEmpty { fields.append("unsourced: true") }
    return line(fields)
  }

  private static func field(_ change: TaleChange) -> String {
    switch change {
    case .date(let window): "date: \(text(window))"
    case .modality(let modality): "modality: \(modality)"
    case .relations(let relations):
      "relations: [\(relations.map(relation).joined(separator: ", "))]"
    case .effects(let effects): "effects: [\(effects.map(effect).joined(separator: ", "))]"
    }
  }

  private static func relation(_ relation: TaleRelation) -> String {
    var fields = ["type: \(relation.type)", "event: \(relation.event)"]
    if let window = relation.from { fields.append("from: \(text(window))") }
    if let window = relation.until { fields.append("until: \(text(window))") }
    if let of = relation.of { fields.append("of: [\(of)]") }
    return "{\(fields.joined(separator: ", "))}"
  }

  private static func field(_ citations: [TaleCitation]) -> String {
    "citations: [\(citations.map { "{\(fields($0).joined(separator: ", "))}" }.joined(separator: ", "))]"
  }

  private static func fields(_ citation: TaleCitation) -> [String] {
    var fields = ["source: t\(citation.source)", "stance: \(citation.stance)"]
    if let attribution = citation.attribution { fields.append("attribution: \(attribution)") }
    if let speaker = citation.speaker { fields.append("speaker: \(speaker)") }
    if let day = citation.reported { fields.append("reported: \(iso(day))") }
    if let origin = citation.origin { fields.append("origin: \(origin)") }
    return fields
  }

  private static func effect(_ effect: TaleEffect) -> String {
    let keys = [("status", effect.status), ("scope", effect.scope)]
    let set = keys.compactMap { key, does in
      if case .set(let value)? = does { "\(key): \(value)" } else { nil }
    }
    var fields = ["policy: \(effect.policy)"]
    if !set.isEmpty { fields.append("set: {\(set.joined(separator: ", "))}") }
    for (name, wanted) in [("clear", TaleDoing.clear), ("unknown", .unknown)] {
      let named = keys.filter { $0.1 == wanted }.map(\.0)
      if !named.isEmpty { fields.append("\(name): [\(named.joined(separator: ", "))]") }
    }
    if let window = effect.effective { fields.append("effective: \(text(window))") }
    if let window = effect.until { fields.append("until: \(text(window))") }
    return "{\(fields.joined(separator: ", "))}"
  }

  private static func text(_ window: TaleWindow) -> String { "\"\(date(window, iso))\"" }

  /// A window in EDTF, its days written as `iso` does.
  static func date(_ window: TaleWindow, _ iso: (Int) -> String) -> String {
    let days = window.days
    if days.count == 1 {
      return iso(days[0]) + (window.hour.map { "T\($0 < 10 ? "0" : "")\($0):00:00" } ?? "")
    }
    let isRun = days.count == days[days.count - 1] - days[0] + 1
    return isRun
      ? "[\(iso(days[0]))..\(iso(days[days.count - 1]))]" : "[\(days.map(iso).joined(separator: ","))]"
  }

  private static func line(_ fields: [String]) -> String { "- {" + fields.joined(separator: ", ") + "}\n" }
}
