import EDTF
import Ledger
import PolicyModel

/// Answers questions to a ledger's file. Each is a transaction of its own, or several where it reads much: so nobody who
/// writes has to wait until an answer is complete, or printed. As every question is asked of a prefix, and a prefix never
/// changes, the answers agree all the same.
class SQLiteReader: LedgerReader {
  let connection: Connection
  let names: Names
  let mergers: MergeReading
  private var seen: Head?

  init(_ connection: Connection) {
    self.connection = connection
    names = Names(connection)
    mergers = MergeReading(connection)
  }

  /// The newest entry when it was first asked for: the prefix of which all else is asked, whatever is appended meanwhile.
  var head: Head {
    get throws {
      if let seen { return seen }
      let head = try connection.brief { try HeadReading(connection: connection).newest() }
      seen = head
      return head
    }
  }

  func head(size: Int) throws -> Head? {
    try connection.brief {
      try HeadReading(connection: connection).head(size: size)
    }
  }

  func size(recordedBy time: Timestamp) throws -> Int {
    try connection.brief {
      try HeadReading(connection: connection).size(recordedBy: time)
    }
  }

  func entries(_ range: ClosedRange<Int>) throws -> [Entry] {
    try connection.brief {
      try EntryReading(connection: connection).entries(range)
    }
  }

  func entries(ofAct act: Int, at size: Int) throws -> [Int] {
    try connection.brief {
      try EntryReading(connection: connection).entries(ofAct: act, at: size)
    }
  }

  func mergers(at size: Int) throws -> Mergers {
    try connection.brief { try mergers.mergers(at: size) }
  }

  func entries(of id: String, in space: Space, at size: Int) throws -> [Int] {
    try connection.brief {
      try EntryReading(connection: connection).entries(of: id, in: space, at: size)
    }
  }

  func digest(ofOnlyEntryOf id: String, in space: Space, at size: Int) throws -> Digest? {
    try connection.brief {
      try EntryReading(connection: connection).digest(ofOnlyEntryOf: id, in: space, at: size)
    }
  }

  func actors(_ selection: Selection<ActorID>, at size: Int) throws -> [ActorRecord] {
    try connection.brief {
      let mergers = try mergers.mergers(at: size)
      var every = selection
      if case .some(let ids) = selection { every = .some(mergers.everyID(of: ids)) }
      return mergers.united(try ActorReading(connection: connection, names: names).actors(every, at: size))
    }
  }

  func actors(belongingTo groups: [ActorID], at size: Int) throws -> [ActorRecord] {
    try connection.brief {
      let mergers = try mergers.mergers(at: size)
      let members = try IDReading(connection: connection).members(of: mergers.everyID(of: groups), at: size)
      let wanted = Set(groups.map(mergers.root))
      // What belonged to itself before it was merged does so no more.
      return try actors(.some(members), at: size).filter { record in
        record.actor.memberships.contains { wanted.contains($0.of) }
      }
    }
  }

  func actors(succeededBy actors: [ActorID], at size: Int) throws -> [ActorRecord] {
    try connection.brief {
      let mergers = try mergers.mergers(at: size)
      let before = try IDReading(connection: connection)
        .predecessors(of: mergers.everyID(of: actors), at: size)
      let wanted = Set(actors.map(mergers.root))
      return try self.actors(.some(before), at: size).filter { record in
        record.actor.life.successors.contains { wanted.contains($0.actor) }
      }
    }
  }

  func policies(_ selection: Selection<PolicyID>, at size: Int) throws -> [PolicyRecord] {
    try connection.brief {
      let records = try PolicyReading(connection: connection, names: names).policies(selection, at: size)
      let mergers = try mergers.mergers(at: size)
      return mergers.isEmpty ? records : records.map(mergers.renamed)
    }
  }

  func policies(issuedBy actors: [ActorID], at size: Int) throws -> [PolicyRecord] {
    try connection.brief {
      let issuers = try mergers.mergers(at: size).everyID(of: actors)
      return try policies(
        .some(IDReading(connection: connection).policies(issuedBy: issuers, at: size)), at: size)
    }
  }

  func policies(about topics: [TopicID], at size: Int) throws -> [PolicyRecord] {
    try connection.brief {
      try policies(.some(IDReading(connection: connection).policies(about: topics, at: size)), at: size)
    }
  }

  func topics(_ selection: Selection<TopicID>, at size: Int) throws -> [TopicRecord] {
    try connection.brief {
      try TopicReading(connection: connection, names: names).topics(selection, at: size)
    }
  }

  func sources(_ selection: Selection<SourceID>, at size: Int) throws -> [SourceRecord] {
    try connection.brief {
      try SourceReading(connection: connection, names: names).sources(selection, at: size)
    }
  }

  func events(_ selection: EventSelection, at size: Int) throws -> [EventHistory] {
    try connection.brief {
      let mergers = try mergers.mergers(at: size)
      var every = selection
      switch selection {
      case .withParticipants(let ids): every = .withParticipants(mergers.everyID(of: ids))
      case .withParticipantsBetween(let ids, let from, let to):
        every = .withParticipantsBetween(mergers.everyID(of: ids), from, to)
      case .all, .some, .touching, .citing, .relating, .withModality: break
      }
      let histories = try EventReading(connection: connection, names: names).events(every, at: size)
      return mergers.isEmpty ? histories : histories.map(mergers.renamed)
    }
  }

  func events(citing source: SourceID, at size: Int) throws -> [EventID] {
    try connection.brief {
      try IDReading(connection: connection).events(citing: source, at: size)
    }
  }

  func entriesOfEvents(at size: Int) throws -> EntriesOfEvents {
    try connection.brief {
      try EventEntryReading(connection: connection, names: names).entries(at: size)
    }
  }

  func statusEffects(on policies: [PolicyID], reported: Day?, at size: Int) throws -> StatusEffects {
    try connection.brief {
      try StatusReading(connection: connection, names: names).effects(
        on: policies, reported: reported, at: size)
    }
  }

  func assertions(of selection: Selection<PolicyID>, at size: Int) throws -> [AssertionRecord] {
    try connection.brief {
      try AssertionReading(connection: connection, names: names).assertions(of: selection, at: size)
    }
  }

  func ids(startingWith prefix: String, in space: Space, limit: Int, at size: Int) throws -> [String] {
    try connection.brief {
      try IDReading(connection: connection).ids(startingWith: prefix, in: space, limit: limit, at: size)
    }
  }

  func actors(named name: String, at size: Int) throws -> [ActorID] {
    try connection.brief {
      let found = try IDReading(connection: connection).actors(named: name, at: size)
      let mergers = try mergers.mergers(at: size)
      if mergers.isEmpty { return found }
      let byID = mergers.merged(id: Folded.key(name)).map { [$0] } ?? []
      return Set(found.map(mergers.root) + byID).sorted()
    }
  }

  func actors(coded code: String, at size: Int) throws -> [ActorID] {
    try connection.brief {
      let found = try IDReading(connection: connection).actors(coded: code, at: size)
      let mergers = try mergers.mergers(at: size)
      return mergers.isEmpty ? found : Set(found.map(mergers.root)).sorted()
    }
  }

  func source(url: String, at size: Int) throws -> SourceID? {
    try connection.brief {
      try IDReading(connection: connection).source(url: url, at: size)
    }
  }

  func texts(with term: SearchTerm, at size: Int) throws -> [TextOfThing] {
    try connection.brief {
      let found = try TextReading(connection: connection).texts(with: term, at: size)
      return found.map(try mergers.mergers(at: size).renamed)
    }
  }
}
