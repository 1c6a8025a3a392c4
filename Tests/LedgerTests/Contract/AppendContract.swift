import Ledger
import PolicyModel
import Testing

/// What every store does with what is appended.
@Suite struct AppendContract {
  @Test(arguments: StoreFactory.all)
  func `numbers entries from 1`(_ factory: StoreFactory) throws {
    // Given
    let store = try factory.make()
    // When
    let first = try store.append(Example.actor("us"), Example.topic("strikes"))
    let second = try store.append(Example.source("npr"))
    // Then
    #expect(first.map(\.sequence) == [1, 2])
    #expect(second.map(\.sequence) == [3])
    #expect(second.first?.payload == Example.source("npr"))
    #expect(second.first?.payloadText == #"{"id":"npr"}"#)
    #expect(second.first?.kind == .sourceDefined)
    #expect(second.first?.version == PayloadCoding.version)
    #expect(second.first?.recorder == "somebody")
    #expect(try store.read { try $0.entries(2...9) }.map(\.sequence) == [2, 3])
  }

  @Test(arguments: StoreFactory.all)
  func `a writer sees what it appended`(_ factory: StoreFactory) throws {
    // Given
    let store = try factory.make()
    try store.write { writer throws in
      #expect(try writer.ids(startingWith: "u", in: .actor, limit: 9, at: writer.head.size) == [])
      // When
      _ = try writer.append([Example.actor("us")], ids: ["a"], recordedAt: Example.time, recorder: "x")
      // Then
      #expect(try writer.head.size == 1)
      #expect(try writer.ids(startingWith: "u", in: .actor, limit: 9, at: 1) == ["us"])
    }
  }

  @Test(arguments: StoreFactory.all)
  func `keeps nothing when the writing throws`(_ factory: StoreFactory) throws {
    // Given
    let store = try factory.make()
    try store.append(Example.actor("us"))
    let (head, dump) = (try store.read { try $0.head }, try store.dump())
    // When
    #expect(throws: Stop.self) {
      try store.write { writer throws in
        _ = try writer.append(
          [Example.actor("uk"), Example.undoing(1)], ids: ["b", "c"], recordedAt: Example.time, recorder: "x")
        throw Stop()
      }
    }
    // Then
    #expect(try store.read { try $0.head } == head)
    #expect(try store.dump() == dump)
    #expect(try store.append(Example.actor("uk")).map(\.sequence) == [2])
  }

  @Test(arguments: StoreFactory.all)
  func `takes no entry id twice`(_ factory: StoreFactory) throws {
    // Given
    let store = try factory.make()
    try store.append(Example.actor("us"))
    let taken = try store.read { try $0.entries(1...1)[0].id }
    // When, then
    for ids in [["new", taken], ["same", "same"], ["only one"]] {
      #expect(throws: (any Error).self) {
        try store.write {
          _ = try $0.append(
            [Example.actor("uk"), Example.actor("fr")], ids: ids, recordedAt: Example.time, recorder: "x")
        }
      }
      #expect(try store.read { try $0.head.size } == 1)
    }
  }

  @Test(arguments: StoreFactory.all)
  func `recording times never go back`(_ factory: StoreFactory) throws {
    // Given
    let store = try factory.make()
    let late = Timestamp(seconds: 2_000)
    try store.append(Example.actor("us"), at: late)
    // When the clock was set back
    let entries = try store.append(Example.actor("uk"), at: Timestamp(seconds: 1_000))
    try store.append(Example.actor("fr"), at: Timestamp(seconds: 3_000))
    // Then
    #expect(entries.map(\.recordedAt) == [late])
    try store.read { reader throws in
      #expect(try reader.size(recordedBy: Timestamp(seconds: 1_999)) == 0)
      #expect(try reader.size(recordedBy: late) == 2)
      #expect(try reader.size(recordedBy: Timestamp(seconds: 2_999)) == 2)
      #expect(try reader.size(recordedBy: Timestamp(seconds: 9_999)) == 3)
    }
  }

  @Test(arguments: StoreFactory.all)
  func `appending nothing changes nothing`(_ factory: StoreFactory) throws {
    // Given
    let store = try factory.make()
    // When
    let entries = try store.write { try $0.append([], ids: [], recordedAt: Example.time, recorder: "x") }
    // Then
    #expect(entries == [])
    #expect(try store.read { try $0.head } == MemoryStore().read { try $0.head })
  }

  private struct Stop: Error {}
}
