import PolicyModel

/// Where the columns stand that say who and what a row is about.
struct RowColumns {
  var actor: Int?
  var actorName: Int?
  var memberOf: Int?
  var topic: Int?
  var topicName: Int?
  var id: Int?
  var locator: Int?
  var sourceURL: Int?

  init(_ columns: TableColumns, in heading: Heading, _ problems: inout [Problem]) {
    actor = heading.column(columns.actor, &problems)
    actorName = heading.column(columns.actorName, &problems)
    memberOf = heading.column(columns.memberOf, &problems)
    topic = heading.column(columns.topic, &problems)
    topicName = heading.column(columns.topicName, &problems)
    id = heading.column(columns.id, &problems)
    locator = heading.column(columns.locator, &problems)
    sourceURL = heading.column(columns.sourceURL, &problems)
  }
}

/// Where a policy's status, attributes and note stand.
struct StateColumns {
  var status: Int
  var attributes: [(column: Int, attribute: AttributeColumn)]
  var note: Int?

  init(
    status: Written<String>?, attributes: [AttributeColumn], note: Written<String>?, in heading: Heading,
    _ problems: inout [Problem]
  ) {
    self.status = heading.column(status, &problems) ?? -1
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
}
