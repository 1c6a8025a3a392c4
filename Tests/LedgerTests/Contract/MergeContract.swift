import Ledger
import PolicyModel
import Testing

/// What every store answers where actors were merged.
@Suite struct MergeContract {
  @Test(arguments: StoreFactory.all)
  func `what names a merged actor names the one that it is, from the merge on`(_ factory: StoreFactory) throws
  {
    // Given
    let store = try factory.make()
    try store.append(
      Example.actor("usa", name: "America"), Example.actor("us"), Self.member("ann", of: ["usa", "us"]),
      Example.policy("p", issuer: "usa"), Self.event("e", by: ["usa", "us"], speaker: "usa"))
    // When
    try store.append(Self.merging("usa", into: "us"))
    // Then
    try store.read { reader throws in
      for id in ["usa", "us"] as [ActorID] {
        #expect(try reader.actors(.some([id]), at: 6).map(\.actor.id) == ["us"])
        #expect(try reader.events(.withParticipants([id]), at: 6).map(\.id) == ["e"])
      }
      #expect(try reader.actors(.some(["usa", "us"]), at: 6).count == 1)
      #expect(try reader.policies(.all, at: 6).map(\.policy.issuer) == ["us"])
      #expect(try reader.actors(.some(["ann"]), at: 6).first?.actor.memberships.map(\.of) == ["us"])
      let event = try #require(try reader.events(.all, at: 6).first)
      #expect(event.newest.participants == [Participant(actor: "us", role: .issuer)])
      #expect(event.citations.map(\.citation.speaker) == [.actor("us")])
      for name in ["America", "usa"] { #expect(try reader.actors(named: name, at: 6) == ["us"]) }
      // Before it, they are two.
      #expect(try reader.actors(.all, at: 5).count == 3)
      #expect(try reader.policies(.all, at: 5).map(\.policy.issuer) == ["usa"])
      #expect(try reader.events(.all, at: 5).first?.newest.participants.count == 2)
      #expect(try reader.actors(named: "usa", at: 5) == [])
    }
  }

  @Test(arguments: StoreFactory.all)
  func `it is known by the names, codes and memberships of both`(_ factory: StoreFactory) throws {
    // Given
    let store = try factory.make()
    var one = Self.actor("us", aliases: ["U.S."], codes: [Code(scheme: "b", code: "1")], of: ["nato"])
    var other = Self.actor(
      "usa", aliases: ["U.S.", "America"], codes: [Code(scheme: "a", code: "1")], of: ["us", "nato", "un"])
    (one.name, other.name) = ("United States", "United States of America")
    try store.append(
      Example.actor("nato"), Example.actor("un"), .actorDefined(one), .actorDefined(other))
    // When
    try store.append(Self.merging("usa", into: "us"))
    // Then
    let record = try #require(try store.read { try $0.actors(.some(["us"]), at: 5) }.first)
    #expect(record.own == one)
    #expect(record.merged.map(\.entry) == [5])
    #expect(record.merged.map(\.record.own) == [other])
    #expect(record.actor.name == "United States")
    #expect(
      record.actor.aliases.map(\.name) == ["U.S.", "United States of America", "America", "usa"])
    #expect(record.actor.codes.map(\.scheme) == ["a", "b"])
    #expect(try store.read { try $0.actors(coded: "1", at: 5) } == ["us"])
    #expect(try store.read { try $0.actors(coded: "1", at: 4) } == ["us", "usa"])
    #expect(record.actor.memberships.map(\.of) == ["nato", "un"])
  }

  @Test(arguments: StoreFactory.all)
  func `merges chain, and an undone one does not count`(_ factory: StoreFactory) throws {
    // Given
    let store = try factory.make()
    try store.append(
      Example.actor("a"), Example.actor("b"), Example.actor("c"), Example.policy("p", issuer: "a"),
      Self.merging("a", into: "b"), Self.merging("b", into: "c"))
    // When
    try store.append(Example.undoing(5))
    try store.append(Example.undoing(7))
    try store.append(Example.undoing(6))
    // Then
    try store.read { reader throws in
      let issuers = try (4...9).map { try reader.policies(.all, at: $0).map(\.policy.issuer.text) }
      #expect(issuers == [["a"], ["b"], ["c"], ["a"], ["c"], ["b"]])
      let counts = try (4...9).map { try reader.actors(.all, at: $0).count }
      #expect(counts == [3, 2, 1, 2, 1, 2])
      #expect(try reader.ids(startingWith: "", in: .actor, limit: 9, at: 6) == ["a", "b", "c"])
    }
  }

  @Test(arguments: StoreFactory.all)
  func `what would close a circle, or leads nowhere, counts for nothing`(_ factory: StoreFactory) throws {
    let store = try factory.make()
    try store.append(
      Example.actor("a"), Example.actor("b"), Example.actor("c"), Self.merging("a", into: "b"),
      Self.merging("b", into: "a"), Self.merging("c", into: "nobody"), Self.merging("a", into: "c"))
    let actors = try store.read { try $0.actors(.all, at: 7) }
    #expect(actors.map(\.actor.id) == ["b", "c"])
    #expect(actors.map { $0.merged.map(\.entry) } == [[4], []])
  }

  @Test(arguments: StoreFactory.all)
  func `a merged actor's own record goes on`(_ factory: StoreFactory) throws {
    // Given
    let store = try factory.make()
    try store.append(Example.actor("a"), Example.actor("b", name: "B"), Self.merging("a", into: "b"))
    let revised = Self.actor("a", aliases: ["New"], codes: [], of: [])
    // When
    try store.append(.actorRevised(revised, RevisionReason(kind: .update, reason: "news")))
    try store.append(Example.undoing(3))
    // Then
    try store.read { reader throws in
      #expect(try reader.actors(named: "new", at: 4) == ["b"])
      #expect(try reader.actors(named: "new", at: 5) == ["a"])
    }
  }
}

extension MergeContract {
  private static func merging(_ actor: ActorID, into other: ActorID) -> Payload {
    .actorsMerged(ActorsMerged(actor: actor, into: other, reason: nil))
  }

  private static func actor(_ id: ActorID, aliases: [String], codes: [Code], of: [ActorID]) -> Actor {
    Actor(
      id: id, name: "Name", kind: .state, aliases: aliases.map { Alias(name: $0, during: nil) }, codes: codes,
      memberships: of.map { Membership(kind: .memberOf, of: $0, during: nil) }, life: .unstated)
  }

  private static func member(_ id: ActorID, of: [ActorID]) -> Payload {
    .actorDefined(actor(id, aliases: [], codes: [], of: of))
  }

  private static func event(_ id: EventID, by actors: [ActorID], speaker: ActorID) -> Payload {
    var citation = Example.citation(of: "s")
    citation.speaker = .actor(speaker)
    let event = Event(
      id: id, date: "2024-11-17", type: .statement, modality: .actual, title: "It was said",
      participants: actors.map { Participant(actor: $0, role: .issuer) }, effects: [], relations: [],
      place: nil, tags: [], note: nil)
    return .eventRecorded(EventRecorded(event: event, citations: [citation]))
  }
}
