import PolicyModel

extension Reading {
  func tableColumns(_ node: DocumentNode, of shape: TableShape) -> TableColumns? {
    let what = "columns of \(shape.rawValue)"
    guard let fields = DocumentFields(node, of: what, known: shape.columnFields, self) else { return nil }
    return TableColumns(
      date: fields.optional("date", dayColumns), start: fields.optional("start", dayColumns),
      end: fields.optional("end", dayColumns), announced: fields.optional("announced", dayColumns),
      ended: fields.optional("ended", dayColumns), reported: fields.optional("reported", dayColumns),
      actor: fields.optional("actor", written),
      actorName: fields.optional("actorName", written), memberOf: fields.optional("memberOf", written),
      topic: fields.optional("topic", written), topicName: fields.optional("topicName", written),
      status: fields.optional("status", written),
      attributes: fields.optional("attributes", attributeColumns) ?? [],
      id: fields.optional("id", written), note: fields.optional("note", written),
      locator: fields.optional("locator", written), sourceURL: fields.optional("sourceURL", written),
      relations: fields.optional("relations", relationColumns) ?? [])
  }

  /// A heading, or a list of those of the year, the month and the day.
  private func dayColumns(_ node: DocumentNode) -> DayColumns? {
    guard case .list(let items) = node.value else { return written(node).map { DayColumns([$0]) } }
    guard (1...3).contains(items.count) else {
      report(MappingRule.dayColumns(items.count), at: node.spot)
      return nil
    }
    return DayColumns(items.compactMap(written))
  }

  /// A map of types of relations, each with its column.
  private func relationColumns(_ node: DocumentNode) -> [RelationColumn]? {
    guard case .map(let fields) = node.value else {
      report(ShapeRule.expected("a map", found: node.shape), at: node.spot)
      return nil
    }
    return fields.compactMap { field in
      let type = word(DocumentNode(.text(field.name), at: field.spot), RelationType.self)
      guard let column = written(field.value), let type else { return nil }
      return RelationColumn(type: type, column: column)
    }
  }

  /// A map of attributes, each with its column.
  private func attributeColumns(_ node: DocumentNode) -> [AttributeColumn]? {
    guard case .map(let fields) = node.value else {
      report(ShapeRule.expected("a map", found: node.shape), at: node.spot)
      return nil
    }
    return fields.compactMap { field in
      guard let key = Key(field.name), key != .status else {
        report(MappingRule.attribute(field.name), at: field.spot)
        return nil
      }
      return written(field.value).map {
        AttributeColumn(key: Written(field.name, at: place(field.spot)), column: $0)
      }
    }
  }

  /// A topic; of a panel with its columns.
  func topicColumns(_ node: DocumentNode, in shape: TableShape) -> TopicColumns? {
    let named = ["code", "id", "name"]
    let known = shape == .panel ? ["id", "name", "status", "attributes", "note"] : named
    guard let fields = DocumentFields(node, of: "a topic", known: known, self) else { return nil }
    let status = shape == .panel ? fields.required("status", written) : nil
    let attributes = fields.optional("attributes", attributeColumns) ?? []
    return fields.required("id", idOfThing).map {
      TopicColumns(
        code: fields.optional("code", filled)?.trimmed ?? $0.value, id: $0,
        name: fields.optional("name", filled),
        status: status, attributes: attributes, note: fields.optional("note", written))
    }
  }

  /// An actor or topic for the whole file.
  func fixedThing(_ node: DocumentNode) -> FixedThing? {
    guard let fields = DocumentFields(node, of: "what holds for all rows", known: ["id", "name"], self) else {
      return nil
    }
    return fields.required("id", idOfThing).map { FixedThing(id: $0, name: fields.optional("name", filled)) }
  }

  private func idOfThing(_ node: DocumentNode) -> Written<String>? {
    guard let written = written(node) else { return nil }
    let id = TableID.make(written.value)
    if id.isEmpty {
      report(TableIDRule.nothingLeft(written.value), at: node.spot)
      return nil
    }
    return Written(id, at: written.place)
  }

  /// A source's fields, or an id or address.
  func mappedSource(_ node: DocumentNode) -> MappedSource? {
    if case .text = node.value { return reference(node).map(MappedSource.named) }
    guard case .defineSource(let draft)? = source(node) else { return nil }
    return .defined(draft)
  }
}

extension TableShape {
  fileprivate var columnFields: [String] {
    let actor = ["actor", "actorName", "memberOf"]
    let row = ["locator", "sourceURL"]
    let one = [
      "topic", "topicName", "status", "attributes", "id", "note", "announced", "reported", "relations",
    ]
    switch self {
    case .changes: return ["date"] + actor + one + row
    case .intervals: return ["start", "end", "ended"] + actor + one + row
    case .panel: return ["date"] + actor + row
    case .matrix: return actor + row
    case .events: return []
    }
  }
}

/// What a mapping must say.
enum MappingRule: BrokenRule {
  case notOne(Int)
  case missing(String, TableShape)
  case both(String)
  case attribute(String)
  case delimiter(String)
  case count(String)
  case dayColumns(Int)
  case bothMeanings(String)
  case listWithout(String)
  case listWith(String)

  var description: String {
    switch self {
    case .notOne(let count): "a mapping is one document, and this file holds \(count)"
    case .missing(let what, let shape): "a mapping of \(shape.rawValue) must name \(what)"
    case .both(let name): "the mapping names one \(name) for all rows, and a column of them"
    case .attribute(let name): "“\(name)” cannot be an attribute's name"
    case .delimiter(let text): "“\(text)” cannot part cells: use \",\", \";\" or tab"
    case .count(let text): "“\(text)” is no number of rows: use 0 to 1000"
    case .dayColumns(let count): "a day stands in 1 to 3 columns, not in \(count): of its year, month and day"
    case .bothMeanings(let text): "“\(text)” cannot be both in missing and in cleared"
    case .listWithout(let what):
      "a table of changes without a column of the day is a list as of the day of its publication, and \(what)"
    case .listWith(let name): "a list as of the day of its publication has no “\(name)”"
    }
  }

  var hints: [Hint] {
    switch self {
    case .both: ["leave one out"]
    case .attribute: ["the status has a column of its own: columns: {status: …}"]
    case .bothMeanings: ["missing is for no data, cleared for no longer any"]
    case .listWithout:
      [
        "name a column of the day, columns: {date: …}, or say when it was published, source: {published: …} or reported: …"
      ]
    case .listWith: ["name the column of the day, columns: {date: …}, or leave it out"]
    case .notOne, .missing, .delimiter, .count, .dayColumns: []
    }
  }
}
