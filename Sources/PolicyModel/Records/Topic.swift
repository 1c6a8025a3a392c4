import JSON

/// What policies of different issuers have in common.
package struct TopicOf<Names: Naming>: Hashable, Sendable {
  package var id: Names.NewTopic
  package var name: String

  package init(id: Names.NewTopic, name: String) {
    self.id = id
    self.name = name
  }
}

package typealias Topic = TopicOf<Identified>

/// A topic as somebody describes it.
package typealias TopicDraft = TopicOf<AsWritten>

extension TopicOf: DescribedRecord {
  package static var fields: [RecordField<Self>] {
    [RecordField("id", .reference, isRequired: true), RecordField("name", .text, isRequired: true)]
  }
}

/// The fields of a topic that a revision changes.
package struct TopicChanges: Hashable, Sendable {
  package var name: FieldChange<String> = .unchanged

  package init() {}
}

/// The stored form of topics.
enum TopicCoding {
  static func write(_ topic: Topic, to form: inout StoredForm) {
    form.text("id", topic.id.text)
    form.text("name", topic.name)
  }

  static func read(_ tree: Tree) throws(PayloadProblem) -> Topic {
    let fields = try StoredMap(tree)
    return Topic(id: try fields.value("id", StoredValue.id), name: try fields.value("name", StoredValue.text))
  }
}
