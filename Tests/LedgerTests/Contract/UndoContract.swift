import Ledger
import PolicyModel
import Testing

/// What undoing an entry does in every store.
@Suite struct UndoContract {
  @Test(arguments: StoreFactory.all)
  func `undoing a definition takes the thing away from then on`(_ factory: StoreFactory) throws {
    // Given
    let store = try factory.make()
    try store.append(Example.actor("us"), Example.actor("uk"))
    // When
    try store.append(Example.undoing(1))
    // Then
    try store.read { reader throws in
      #expect(try reader.actors(.all, at: 2).count == 2)
      #expect(try reader.actors(.all, at: 3).map(\.actor.id.text) == ["uk"])
      #expect(try reader.ids(startingWith: "u", in: .actor, limit: 9, at: 3) == ["uk"])
      #expect(try reader.entries(of: "us", in: .actor, at: 3) == [1, 3])
    }
  }

  @Test(arguments: StoreFactory.all)
  func `undoing an undoing brings back what it undid`(_ factory: StoreFactory) throws {
    // Given
    let store = try factory.make()
    try store.append(
      Example.event("e", title: "A"), Example.revision(of: "e", title: "B"), Example.undoing(2))
    // When
    try store.append(Example.undoing(3))
    try store.append(Example.undoing(4))
    // Then
    try store.read { reader throws in
      let titles = try (1...5).map { try reader.events(.all, at: $0)[0].newest.title }
      #expect(titles == ["A", "B", "A", "B", "A"])
      #expect(try reader.entries(of: "e", in: .event, at: 5) == [1, 2, 3, 4, 5])
    }
  }

  @Test(arguments: StoreFactory.all)
  func `undoing a retraction brings the event back`(_ factory: StoreFactory) throws {
    let store = try factory.make()
    try store.append(
      Example.event("e"), .eventRetracted(EventRetracted(event: "e", reason: "no")), Example.undoing(2))
    let counts = try store.read { reader in try (1...3).map { try reader.events(.all, at: $0).count } }
    #expect(counts == [1, 0, 1])
  }

  @Test(arguments: StoreFactory.all)
  func `what was said of an undone thing is not said of another with its id`(_ factory: StoreFactory) throws {
    // Given a revised event whose recording was undone
    let store = try factory.make()
    try store.append(
      Example.source("s"), Example.event("e", title: "A"),
      Example.revision(of: "e", title: "B", citing: ["s"]),
      Example.undoing(2))
    // When its id is used again
    try store.append(Example.event("e", title: "C"))
    // Then
    let history = try store.read { try $0.events(.all, at: 5) }
    #expect(history.map(\.entry) == [5])
    #expect(history.first?.newest.title == "C")
    #expect(history.first?.citations == [])
  }
}
