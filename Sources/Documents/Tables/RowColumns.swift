import PolicyModel

/// Where the columns stand that say who and what a row is about.
struct RowColumns {
  /// A column of the ids of other rows.
  struct Relation {
    var type: RelationType
    var column: Int
  }

  var actor: Int?
  var actorName: Int?
  var memberOf: Int?
  var topic: Int?
  var topicName: Int?
  var id: Int?
  var locator: Int?
  var sourceURL: Int?
  var relations: [Relation] = []

  init(_ columns: TableColumns, in heading: Heading, _ problems: inout [Problem]) {
    actor = heading.column(columns.actor, &problems)
    actorName = heading.column(columns.actorName, &problems)
    memberOf = heading.column(columns.memberOf, &problems)
    topic = heading.column(columns.topic, &problems)
    topicName = heading.column(columns.topicName, &problems)
    id = heading.column(columns.id, &problems)
    locator = heading.column(columns.locator, &problems)
    sourceURL = heading.column(columns.sourceURL, &problems)
    for relation in columns.relations {
      relations.append(Relation(type: relation.type, column: heading.column(relation.column, &problems)))
    }
  }
}

/// Where a policy's status, attributes and note stand.
struct StateColumns {
  /// Nil where the mapping has one status for all rows.
  var status: Int?
  var attributes: [(column: Int, attribute: AttributeColumn)]
  var note: Int?

  init(
    status: Written<String>?, attributes: [AttributeColumn], note: Written<String>?, in heading: Heading,
    _ problems: inout [Problem]
  ) {
    self.status = heading.column(status, &problems)
    self.attributes = []
    for attribute in attributes {
      self.attributes.append((heading.column(attribute.column, &problems), attribute))
    }
    self.note = heading.column(note, &problems)
  }

  /// Those of a policy whose row has a status alone.
  init(status: Int) {
    self.status = status
    attributes = []
  }

  /// Where the status stands, or the row where it has none of its own.
  func place(_ row: CSVRow) -> SourceLocation { status.map { row.place($0) } ?? row.place }
}
