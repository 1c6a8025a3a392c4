import Ledger
import PolicyModel

/// Reads topics.
struct TopicReading {
  let connection: Connection
  let names: Names

  func topics(_ selection: Selection<TopicID>, at size: Int) throws -> [TopicRecord] {
    let (things, scope) = try names.scope(selection, in: .topic)
    let rows = try scope.rows(
      "version, thing, defined, name", from: "topic", by: "thing", order: "version", at: size, connection)
    defer { rows.reset() }
    var records: [(thing: Int, record: TopicRecord)] = []
    while try rows.step() {
      let topic = Topic(id: TopicID(stored: try names.id(rows.int(1))), name: rows.text(3))
      records.append((rows.int(1), TopicRecord(entry: rows.int(2), topic: topic)))
    }
    return InOrder(things).arrange(records)
  }
}
