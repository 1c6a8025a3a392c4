import Ledger
import PolicyModel
import Testing

/// What every store answers about things and their names.
@Suite struct ThingContract {
  @Test(arguments: StoreFactory.all)
  func `a revision takes the place of the thing from its entry on`(_ factory: StoreFactory) throws {
    // Given
    let store = try factory.make()
    try store.append(Example.topic("t", name: "Old"))
    // When
    let new = Topic(id: "t", name: "New")
    try store.append(.topicRevised(new, RevisionReason(kind: .correction, reason: "misnamed")))
    // Then
    try store.read { reader throws in
      #expect(try reader.topics(.all, at: 0) == [])
      #expect(try reader.topics(.all, at: 1).map(\.topic.name) == ["Old"])
      #expect(try reader.topics(.all, at: 2) == [TopicRecord(entry: 1, topic: new)])
      #expect(try reader.entries(of: "t", in: .topic, at: 2) == [1, 2])
      #expect(try reader.entries(of: "t", in: .topic, at: 1) == [1])
      #expect(try reader.entries(of: "t", in: .actor, at: 2) == [])
    }
  }

  @Test(arguments: StoreFactory.all)
  func `finds actors by name and alias`(_ factory: StoreFactory) throws {
    // Given
    let store = try factory.make()
    try store.append(
      Example.actor("us", name: "United States", aliases: ["U.S.", "America"]),
      Example.actor("elysee", name: "Élysée"), Example.actor("am", name: "america"))
    // When, then
    try store.read { reader throws in
      #expect(try reader.actors(named: " AMERICA ", at: 3).map(\.text) == ["am", "us"])
      #expect(try reader.actors(named: "america", at: 2).map(\.text) == ["us"])
      #expect(try reader.actors(named: "elysee", at: 3).map(\.text) == ["elysee"])
      #expect(try reader.actors(named: "us", at: 3) == [])
    }
  }

  @Test(arguments: StoreFactory.all)
  func `finds actors by a code of any scheme, the case of A to Z aside`(_ factory: StoreFactory) throws {
    // Given
    let store = try factory.make()
    try store.append(
      Self.coded("us", [Code(scheme: "iso3166", code: "USA"), Code(scheme: "fips", code: "US")]),
      Self.coded("club", [Code(scheme: "b", code: "usa"), Code(scheme: "c", code: "USA")]),
      Self.coded("e", [Code(scheme: "b", code: "É")]))
    // When
    let revised = Actor(
      id: "us", name: "Name", kind: .state, aliases: [], codes: [], memberships: [], life: .unstated)
    try store.append(.actorRevised(revised, RevisionReason(kind: .correction, reason: "none")))
    // Then
    try store.read { reader throws in
      for code in ["USA", "usa", "Usa"] {
        #expect(try reader.actors(coded: code, at: 3) == ["club", "us"])
        #expect(try reader.actors(coded: code, at: 1) == ["us"])
        #expect(try reader.actors(coded: code, at: 4) == ["club"])
      }
      #expect(try reader.actors(coded: "É", at: 3) == ["e"])
      #expect(try reader.actors(coded: "é", at: 3) == [])
      #expect(try reader.actors(coded: "US", at: 3) == ["us"])
      #expect(try reader.actors(coded: "iso3166", at: 3) == [])
    }
  }

  @Test(arguments: StoreFactory.all)
  func `an actor named twice alike is found once`(_ factory: StoreFactory) throws {
    let store = try factory.make()
    try store.append(Example.actor("us", name: "U.S.", aliases: ["u.s.", "U.S."]))
    #expect(try store.read { try $0.actors(named: "u.s.", at: 1) }.map(\.text) == ["us"])
  }

  @Test(arguments: StoreFactory.all)
  func `a merged actor is gone, and its id stays taken`(_ factory: StoreFactory) throws {
    // Given
    let store = try factory.make()
    try store.append(Example.actor("usa", name: "America"), Example.actor("us"))
    // When
    try store.append(.actorsMerged(ActorsMerged(actor: "usa", into: "us", reason: nil)))
    // Then
    try store.read { reader throws in
      #expect(try reader.actors(.all, at: 3).map(\.actor.id.text) == ["us"])
      #expect(try reader.actors(.some(["usa"]), at: 3).map(\.actor.id.text) == ["us"])
      #expect(try reader.actors(named: "America", at: 3).map(\.text) == ["us"])
      #expect(try reader.actors(named: "America", at: 2).map(\.text) == ["usa"])
      #expect(try reader.ids(startingWith: "us", in: .actor, limit: 9, at: 3) == ["us", "usa"])
      #expect(try reader.entries(of: "us", in: .actor, at: 3) == [2, 3])
      #expect(try reader.entries(of: "usa", in: .actor, at: 3) == [1, 3])
    }
  }

  @Test(arguments: StoreFactory.all)
  func `of sources with one address the first defined is found`(_ factory: StoreFactory) throws {
    let store = try factory.make()
    let url = "https://example.org/a?b=c"
    try store.append(Example.source("z", url: url), Example.source("a", url: url), Example.source("m"))
    try store.read { reader throws in
      #expect(try reader.source(url: url, at: 0) == nil)
      #expect(try reader.source(url: url, at: 3)?.text == "z")
      #expect(try reader.source(url: url + "d", at: 3) == nil)
    }
  }

  @Test(arguments: StoreFactory.all)
  func `ids by their start are as many as asked for, in order`(_ factory: StoreFactory) throws {
    let store = try factory.make()
    try store.append(
      Example.topic("b_1"), Example.topic("b/2"), Example.topic("b-3"), Example.topic("bx"),
      Example.topic("a"),
      Example.actor("b"))
    try store.read { reader throws in
      #expect(try reader.ids(startingWith: "b", in: .topic, limit: 9, at: 6) == ["b-3", "b/2", "b_1", "bx"])
      #expect(try reader.ids(startingWith: "b", in: .topic, limit: 2, at: 6) == ["b-3", "b/2"])
      #expect(try reader.ids(startingWith: "b_", in: .topic, limit: 9, at: 6) == ["b_1"])
      #expect(try reader.ids(startingWith: "b", in: .topic, limit: 9, at: 2) == ["b/2", "b_1"])
    }
  }

  private static func coded(_ id: ActorID, _ codes: [Code]) -> Payload {
    .actorDefined(
      Actor(
        id: id, name: "Name", kind: .state, aliases: [], codes: codes.sorted(), memberships: [],
        life: .unstated))
  }
}
