import Ledger
import PolicyModel

/// Answers questions to a ledger's file within one transaction.
class SQLiteReader: LedgerReader {
  let connection: Connection
  private let names: Names

  init(_ connection: Connection) {
    self.connection = connection
    names = Names(connection)
  }

  var head: Head {
    get throws { try HeadReading(connection: connection).newest() }
  }

  func head(size: Int) throws -> Head? {
    try HeadReading(connection: connection).head(size: size)
  }

  func size(recordedBy time: Timestamp) throws -> Int {
    try HeadReading(connection: connection).size(recordedBy: time)
  }

  func entries(_ range: ClosedRange<Int>) throws -> [Entry] {
    try EntryReading(connection: connection).entries(range)
  }

  func entries(of id: String, in space: Space, at size: Int) throws -> [Int] {
    try EntryReading(connection: connection).entries(of: id, in: space, at: size)
  }

  func actors(_ selection: Selection<ActorID>, at size: Int) throws -> [ActorRecord] {
    try ActorReading(connection: connection, names: names).actors(selection, at: size)
  }

  func policies(_ selection: Selection<PolicyID>, at size: Int) throws -> [PolicyRecord] {
    try PolicyReading(connection: connection, names: names).policies(selection, at: size)
  }

  func topics(_ selection: Selection<TopicID>, at size: Int) throws -> [TopicRecord] {
    try TopicReading(connection: connection, names: names).topics(selection, at: size)
  }

  func sources(_ selection: Selection<SourceID>, at size: Int) throws -> [SourceRecord] {
    try SourceReading(connection: connection, names: names).sources(selection, at: size)
  }

  func events(_ selection: EventSelection, at size: Int) throws -> [EventHistory] {
    try EventReading(connection: connection, names: names).events(selection, at: size)
  }

  func assertions(of selection: Selection<PolicyID>, at size: Int) throws -> [AssertionRecord] {
    try AssertionReading(connection: connection, names: names).assertions(of: selection, at: size)
  }

  func ids(startingWith prefix: String, in space: Space, limit: Int, at size: Int) throws -> [String] {
    try IDReading(connection: connection).ids(startingWith: prefix, in: space, limit: limit, at: size)
  }

  func actors(named name: String, at size: Int) throws -> [ActorID] {
    try IDReading(connection: connection).actors(named: name, at: size)
  }

  func source(url: String, at size: Int) throws -> SourceID? {
    try IDReading(connection: connection).source(url: url, at: size)
  }

  func texts(with term: SearchTerm, at size: Int) throws -> [TextOfThing] {
    try TextReading(connection: connection).texts(with: term, at: size)
  }
}
