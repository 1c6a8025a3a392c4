import JSON

/// The stored form of topics.
enum TopicCoding {
  static func write(_ topic: Topic, to form: inout some Form) {
    form.text("id", topic.id.text)
    form.text("name", topic.name)
  }

  static func read(_ tree: Tree) throws(PayloadProblem) -> Topic {
    let fields = try Fields(tree)
    return Topic(id: try fields.value("id", Stored.id), name: try fields.value("name", Stored.text))
  }
}
