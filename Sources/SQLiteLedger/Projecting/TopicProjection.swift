import PolicyModel

/// Projects the entries that speak of topics.
struct TopicProjection {
  let connection: Connection
  var lives: Lives { Lives(connection: connection) }

  func define(_ topic: Topic, _ thing: Int, at place: Place) throws {
    guard try !lives.isDefined(thing) else { return }
    try lives.define(thing, at: place)
    try insert(topic, thing, defined: place.entry, at: place)
  }

  func revise(_ topic: Topic, _ thing: Int, at place: Place) throws {
    guard let defined = try lives.defining("topic", thing) else { return }
    try lives.end("topic", of: thing, at: place)
    try insert(topic, thing, defined: defined, at: place)
  }

  private func insert(_ topic: Topic, _ thing: Int, defined: Int, at place: Place) throws {
    try connection.statement(
      "INSERT INTO topic (thing, defined, entry, from_entry, name) VALUES (?1, ?2, ?3, ?4, ?5)"
    ).run(thing, defined, place.entry, place.from, topic.name)
    try TextIndex(connection: connection).add(.topic, connection.lastRow, topic.searchedTexts)
  }
}
