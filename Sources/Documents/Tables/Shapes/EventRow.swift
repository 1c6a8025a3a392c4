import PolicyModel

/// A row of a table of events, as the document that says the same.
struct EventRow {
  let row: CSVRow
  let heading: EventHeading
  let reading: Reading

  func node() -> DocumentNode {
    var fields: [DocumentField] = []
    for option in [EventHeading.Option.id, .date, .title, .type, .modality, .place, .note] {
      if let cell = single(option) { fields.append(field(option.rawValue, cell)) }
    }
    if truth(.unsourced) { fields.append(field("unsourced", DocumentNode(.text("true"), at: start))) }
    fields.append(list("participants", pieces(.actor).map(participant)))
    let effects = effects()
    fields.append(list("effects", effects))
    fields.append(list("citations", citations()))
    fields.append(list("relations", relations(withDates: effects.isEmpty)))
    fields.append(list("tags", pieces(.tag)))
    return DocumentNode(.map(fields), at: start)
  }

  private var start: Spot { Spot(line: row.line, column: 1) }

  private func participant(_ node: DocumentNode) -> DocumentNode {
    let (actor, role) = OptionText.participant(text(node))
    return map(["actor": actor, "role": role.rawValue], at: node.spot)
  }

  /// - Parameter withDates: whether the row's dates are those of the relations that act, for it has no effects.
  private func relations(withDates: Bool) -> [DocumentNode] {
    let named = pieces(.relation).compactMap { try? OptionText.relation(text($0)).type }
    let of = pieces(.of)
    if let first = of.first, !named.contains(where: \.acts) {
      reading.report(EventCellRule.noRelation, at: first.spot)
    }
    let isAnyEnding = named.contains(where: \.takesUntil)
    let typed = pieces(.relation).compactMap { node -> DocumentNode? in
      do throws(RelationTextRule) {
        let (type, event) = try OptionText.relation(text(node))
        var made = map(["type": type.rawValue, "event": event], at: node.spot)
        guard type.acts, case .map(var fields) = made.value else { return made }
        if withDates, let from = single(.effective) { fields.append(field("from", from)) }
        if withDates, type.takesUntil || !isAnyEnding, let until = single(.until) {
          fields.append(field("until", until))
        }
        if !of.isEmpty { fields.append(list("of", of)) }
        made.value = .map(fields)
        return made
      } catch {
        reading.report(error, at: node.spot)
        return nil
      }
    }
    return typed
      + pieces(.follows).map { map(["type": RelationType.follows.rawValue, "event": text($0)], at: $0.spot) }
  }

  /// One citation for each source, alike.
  private func citations() -> [DocumentNode] {
    let options: [EventHeading.Option] = [
      .attribution, .speaker, .stance, .quote, .locator, .reported, .credibility, .origin,
    ]
    let details = options.compactMap { option in single(option).map { field(option.rawValue, $0) } }
    let sources = pieces(.source)
    if let detail = details.first, sources.isEmpty {
      reading.report(EventCellRule.noSource(detail.name), at: detail.spot)
    }
    return sources.map { DocumentNode(.map([field("source", $0)] + details), at: $0.spot) }
  }

  /// One effect for each policy, in the order in which they are first named.
  private func effects() -> [DocumentNode] {
    var effects: [EffectCells] = []
    func effect(_ target: String, _ node: DocumentNode) -> (index: Int, key: DocumentNode) {
      let (policy, key) = OptionText.target(target.trimmed)
      let named = DocumentNode(.text(key.trimmed), at: node.spot)
      if let known = effects.firstIndex(where: { $0.policy == policy.trimmed }) { return (known, named) }
      effects.append(EffectCells(policy: policy.trimmed, spot: node.spot))
      return (effects.count - 1, named)
    }
    for node in pieces(.set) {
      guard let (target, value) = OptionText.setting(text(node)) else {
        reading.report(EventCellRule.noValue(text(node)), at: node.spot)
        continue
      }
      let (index, key) = effect(target, node)
      effects[index].set.append(field(text(key), DocumentNode(.text(value.trimmed), at: node.spot)))
    }
    for node in pieces(.clear) {
      let (index, key) = effect(text(node), node)
      effects[index].clear.append(key)
    }
    for node in pieces(.unknown) {
      let (index, key) = effect(text(node), node)
      effects[index].unknown.append(key)
    }
    let options: [EventHeading.Option] = [.effective, .until]
    var shared = options.compactMap { option in single(option).map { field(option.rawValue, $0) } }
    if truth(.inferred) {
      shared.append(field("basis", DocumentNode(.text(Basis.inferred.rawValue), at: start)))
    }
    let acts = pieces(.relation).contains { (try? OptionText.relation(text($0)).type.acts) ?? false }
    if effects.isEmpty, let first = shared.first(where: { !acts || $0.name == "basis" }) {
      reading.report(EventCellRule.noEffect, at: first.spot)
    }
    return effects.map { $0.node(shared) }
  }

  /// The one cell of an option; nil where it is blank.
  private func single(_ option: EventHeading.Option) -> DocumentNode? {
    guard let column = heading[option].first, !row.isBlank(column) else { return nil }
    return DocumentNode(.text(row.trimmed(column)), at: row.spot(column))
  }

  /// All that the cells of an option hold, parted by semicolons or line ends.
  private func pieces(_ option: EventHeading.Option) -> [DocumentNode] {
    heading[option].flatMap { column in
      EventRow.pieces(of: row.trimmed(column)).map { DocumentNode(.text($0), at: row.spot(column)) }
    }
  }

  /// Parts cells of a list.
  static func pieces(of cells: [String]) -> [String] { cells.flatMap(pieces(of:)) }

  /// Parts a cell. A semicolon within an address does not part it.
  static func pieces(of cell: String) -> [String] {
    var pieces: [String] = []
    for line in cell.split(whereSeparator: \.isNewline) {
      var piece = ""
      let parts = line.split(separator: ";", omittingEmptySubsequences: false)
      for (index, part) in parts.enumerated() {
        piece += part
        let next = index + 1 < parts.count ? parts[index + 1] : nil
        let isWithin = next.map { next in
          SourceAddress.isAddress(piece.trimmed) && !next.isEmpty && next.first?.isWhitespace == false
            && !SourceAddress.isAddress(String(next))
        }
        if isWithin ?? false {
          piece += ";"
        } else {
          pieces.append(piece.trimmed)
          piece = ""
        }
      }
    }
    return pieces.filter { !$0.isEmpty }
  }

  /// The ids in a cell of them, parted by `;`, `,`, `|` or line ends.
  static func ids(of cell: String) -> [String] {
    cell.split { $0.isNewline || ";,|".contains($0) }.map { String($0).trimmed }.filter { !$0.isEmpty }
  }

  private func truth(_ option: EventHeading.Option) -> Bool {
    guard let node = single(option) else { return false }
    switch text(node).lowercased() {
    case "yes", "true", "x", "1": return true
    case "no", "false", "0": return false
    default:
      reading.report(EventCellRule.truth(text(node)), at: node.spot)
      return false
    }
  }

  private func text(_ node: DocumentNode) -> String {
    if case .text(let text) = node.value { text } else { "" }
  }

  private func field(_ name: String, _ node: DocumentNode) -> DocumentField {
    DocumentField(name: name, spot: node.spot, value: node)
  }

  private func list(_ name: String, _ items: [DocumentNode]) -> DocumentField {
    field(name, DocumentNode(.list(items), at: start))
  }

  private func map(_ texts: KeyValuePairs<String, String>, at spot: Spot) -> DocumentNode {
    DocumentNode(.map(texts.map { field($0.key, DocumentNode(.text($0.value), at: spot)) }), at: spot)
  }
}

/// What a row's cells say of one policy.
private struct EffectCells {
  let policy: String
  let spot: Spot
  var set: [DocumentField] = []
  var clear: [DocumentNode] = []
  var unknown: [DocumentNode] = []

  init(policy: String, spot: Spot) {
    self.policy = policy
    self.spot = spot
  }

  func node(_ shared: [DocumentField]) -> DocumentNode {
    let own: [(String, DocumentNode.Value)] = [
      ("policy", .text(policy)), ("set", .map(set)), ("clear", .list(clear)), ("unknown", .list(unknown)),
    ]
    let fields = own.map { DocumentField(name: $0.0, spot: spot, value: DocumentNode($0.1, at: spot)) }
    return DocumentNode(.map(fields + shared), at: spot)
  }
}

/// What cells of a table of events may hold.
enum EventCellRule: BrokenRule {
  case noHeading
  case noValue(String)
  case noEffect
  case noSource(String)
  case noRelation
  case truth(String)

  var description: String {
    switch self {
    case .noHeading: "this column has no heading, and something stands in it"
    case .noValue(let text): "“\(text)” sets nothing: it has no value"
    case .noEffect: "this says when or how an effect holds, and there is none"
    case .noSource(let option): "the citation column “\(option)” requires a source"
    case .noRelation: "this limits a relation, and the row has none that can be limited"
    case .truth(let text): "“\(text)” is neither yes nor no"
    }
  }

  var hints: [Hint] {
    switch self {
    case .noHeading: ["name it as one of record's options, or take it out"]
    case .noValue: ["write POLICY=VALUE or POLICY.KEY=VALUE; a semicolon parts one from the next"]
    case .noEffect: ["say what changes in a column set, clear or unknown"]
    case .noRelation: ["name it in a column relation, as repeals:EVENT"]
    case .noSource: ["name it in a column source: an id or an address"]
    case .truth: ["leave it blank where it is not so"]
    }
  }
}
