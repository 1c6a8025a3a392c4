import EDTF
package import PolicyModel

extension TableMapping {
  /// Reads a mapping document, YAML or JSON. Throws everything that is wrong with it.
  package static func read(
    _ bytes: [UInt8], name: String, reading dates: @escaping DateReader
  ) throws(Rejection) -> TableMapping {
    var nodes: [DocumentNode] = []
    var problems: [Problem] = []
    DocumentReader.trees(of: bytes, name: name, form: nil) { result in
      switch result {
      case .success(let node): nodes.append(node)
      case .failure(let rejection): problems += rejection.problems
      }
      return true
    }
    if !problems.isEmpty { throw Rejection(problems) }
    let reading = Reading(file: name, dates: dates, citing: CitedSources([]))
    guard let node = nodes.first, nodes.count == 1 else {
      throw Rejection([Problem(MappingRule.notOne(nodes.count), at: .file(name, line: 1, column: 1))])
    }
    let mapping = reading.mapping(node)
    guard let mapping, reading.problems.isEmpty else { throw Rejection(reading.problems) }
    return mapping
  }
}

extension Reading {
  fileprivate func mapping(_ node: DocumentNode) -> TableMapping? {
    guard case .map(let all) = node.value else {
      report(ShapeRule.expected("a map", found: node.shape), at: node.spot)
      return nil
    }
    guard let field = all.first(where: { $0.name == "shape" }) else {
      report(FieldRule.missing("shape", of: "a mapping"), at: node.spot)
      return nil
    }
    guard let shape = word(field.value, TableShape.self) else { return nil }
    let what = "a mapping of \(shape.rawValue)"
    guard let fields = DocumentFields(node, of: what, known: shape.mappingFields, self) else { return nil }
    let columns = fields.optional("columns") { tableColumns($0, of: shape) }
    let source = shape == .events ? nil : fields.required("source", mappedSource)
    let topics = fields.list("topics") { topicColumns($0, in: shape) }
    let scale = fields.optional("scale", scale)
    let mapping = TableMapping(
      shape: shape, columns: columns ?? TableColumns(), actor: fields.optional("actor", fixedThing),
      topic: fields.optional("topic", fixedThing), status: fields.optional("status", written), topics: topics,
      topicSplit: fields.optional("topicSplit") { text($0) },
      dateFormat: fields.optional("dateFormat", dayFormat) ?? .isoDays,
      settling: settling(fields, of: shape),
      missing: Set(fields.list("missing", text).map(\.trimmed)),
      cleared: Set(fields.list("cleared", text).map(\.trimmed)),
      policy: fields.optional("policy") { template($0, [.actor, .topic]) }
        ?? Template(fields: [.actor, .topic]),
      title: fields.optional("title") { template($0, Template.Field.allCases) },
      scale: scale ?? .numeric, stricter: fields.optional("stricter") { word($0, Stricter.self) },
      actorKind: fields.word("actorKind", unlessGiven: ActorKind.state),
      eventType: fields.word("eventType", unlessGiven: EventType.change),
      endIncluded: fields.word("endIncluded", unlessGiven: Truth.yes) == .yes,
      blankStart: fields.word("blankStart", unlessGiven: BlankStart.unknown),
      source: source ?? .named(Reference("", at: place(node.spot))),
      reported: fields.optional("reported", date), delimiter: fields.optional("delimiter", delimiter),
      skipRows: fields.optional("skipRows", count) ?? 0, footer: fields.optional("footer", filled),
      covered: fields.optional("covered", date))
    check(mapping, at: node.spot)
    return mapping
  }

  private func template(_ node: DocumentNode, _ allowed: [Template.Field]) -> Template? {
    guard let text = filled(node) else { return nil }
    do throws(TemplateRule) {
      return try Template(text, allowed: allowed)
    } catch {
      report(error, at: node.spot)
      return nil
    }
  }

  private func dayFormat(_ node: DocumentNode) -> DayFormat? {
    guard let text = filled(node) else { return nil }
    if text == "edtf" || text == SettlingFields.text { return .edtf }
    do throws(DayPatternRule) {
      return .pattern(try DayPattern(text))
    } catch {
      report(error, at: node.spot)
      return nil
    }
  }

  private func delimiter(_ node: DocumentNode) -> UInt8? {
    guard let text = text(node) else { return nil }
    if text.lowercased() == "tab" { return UInt8(ascii: "\t") }
    if let byte = text.utf8.first, text.utf8.count == 1, byte == 0x09 || (0x20..<0x7F).contains(byte),
      byte != 0x22
    {
      return byte
    }
    report(MappingRule.delimiter(text), at: node.spot)
    return nil
  }

  private func count(_ node: DocumentNode) -> Int? {
    guard let text = text(node) else { return nil }
    if let count = Int(text), (0...1000).contains(count) { return count }
    report(MappingRule.count(text), at: node.spot)
    return nil
  }

  /// What each shape needs besides what its fields say themselves.
  private func check(_ mapping: TableMapping, at spot: Spot) {
    let columns = mapping.columns
    func need(_ isThere: Bool, _ what: String) {
      if !isThere { report(MappingRule.missing(what, mapping.shape), at: spot) }
    }
    func either(_ column: Written<String>?, _ fixed: FixedThing?, _ name: String) {
      need(
        column != nil || fixed != nil, "the column of the \(name), columns: {\(name): …}, or \(name): {id: …}"
      )
      if let column, fixed != nil { report(MappingRule.both(name), at: column.place) }
    }
    for text in mapping.missing.intersection(mapping.cleared).sorted() {
      report(MappingRule.bothMeanings(text), at: spot)
    }
    switch mapping.shape {
    case .events: return
    case .changes, .intervals:
      either(columns.topic, mapping.topic, "topic")
      need(
        columns.status != nil || mapping.status != nil,
        "the column of the status, columns: {status: …}, or status: …")
      if let column = columns.status, mapping.status != nil {
        report(MappingRule.both("status"), at: column.place)
      }
      if let first = columns.relations.first, columns.id == nil {
        report(
          MappingRule.missing(
            "the column of the ids to which relations lead, columns: {id: …}", mapping.shape),
          at: first.column.place)
      }
    case .matrix: need(mapping.topic != nil, "what it is about, topic: {id: …, name: …}")
    case .panel: need(!mapping.topics.isEmpty, "its topics and their columns, topics: [{id: …, status: …}]")
    }
    either(columns.actor, mapping.actor, "actor")
    switch mapping.shape {
    case .intervals: need(columns.start != nil, "the column of the first day, columns: {start: …}")
    case .panel: need(columns.date != nil, "the column of the day, columns: {date: …}")
    case .changes where mapping.isList: checkList(mapping, at: spot)
    case .changes, .matrix, .events: break
    }
  }

  /// A list has one day for all rows, that of its publication.
  private func checkList(_ mapping: TableMapping, at spot: Spot) {
    let columns = mapping.columns
    if let published = mapping.published {
      if published.oneDay == nil {
        report(MappingRule.listWithout("“\(published)” is not one day"), at: spot)
      }
    } else if case .defined = mapping.source {
      report(MappingRule.listWithout("no such day is given"), at: spot)
    }
    let others: [(String, Bool)] = [
      ("covered", mapping.covered != nil), ("columns: announced", columns.announced != nil),
      ("columns: reported", columns.reported != nil), ("columns: relations", !columns.relations.isEmpty),
    ]
    for (name, isGiven) in others where isGiven { report(MappingRule.listWith(name), at: spot) }
  }
}

extension TableShape {
  /// What a mapping of this shape may hold.
  fileprivate var mappingFields: [String] {
    let file = ["shape", "delimiter", "skipRows", "footer"]
    let all =
      file + [
        "columns", "dateFormat", "missing", "cleared", "policy", "title", "scale", "stricter", "actorKind",
        "eventType",
        "source", "reported", "actor",
      ] + SettlingFields.all
    switch self {
    case .events: return file + SettlingFields.all
    case .changes: return all + ["topic", "status", "topics", "topicSplit", "covered"]
    case .intervals:
      return all + ["topic", "status", "topics", "topicSplit", "covered", "endIncluded", "blankStart"]
    case .panel: return all + ["topics"]
    case .matrix: return all + ["topic"]
    }
  }
}

extension DayFormat {
  /// `yyyy-MM-dd`, which is what is read unless something else is given.
  fileprivate static let isoDays: DayFormat = (try? DayPattern("yyyy-MM-dd")).map(DayFormat.pattern) ?? .edtf
}
