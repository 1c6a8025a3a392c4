import Ledger
import PolicyModel

/// The topics: a row for each version.
enum TopicTables {
  static let all = [topic]

  static let topic = SQLTable.versions(
    "topic", of: .topic, columns: "name TEXT NOT NULL",
    indexes: ["CREATE INDEX topic_by_thing ON topic (thing)"])
}

extension Projector {
  func write(_ topic: Topic, _ thing: Int, defined: Int, at origin: RowOrigin) throws {
    let version = try connection.insert(
      into: TopicTables.topic, thing, defined, origin.entry, origin.from, topic.name)
    try index.add(.topic, version, topic.searchedTexts)
  }
}

extension SQLiteReader {
  func topics(_ selection: Selection<TopicID>, at size: Int) throws -> [TopicRecord] {
    try connection.brief {
      try VersionRows(selection, in: TopicTables.topic, at: size, self) { id, entry, fields in
        TopicRecord(entry: entry, topic: Topic(id: id, name: fields.text()))
      }.ordered
    }
  }
}
