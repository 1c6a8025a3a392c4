import Ledger
import PolicyModel
import Testing

/// What every store keeps of which entries one command wrote.
@Suite struct ActContract {
  @Test(arguments: StoreFactory.all)
  func `entries that are appended together are an act, and more can be added to it`(_ factory: StoreFactory)
    throws
  {
    // Given
    let store = try factory.make()
    let first = try store.append(Example.actor("us"), Example.topic("strikes"))
    try store.append(Example.actor("uk"))
    // When
    let more = try store.write { writer in
      try writer.append(
        [Example.actor("fr")], ids: ["00000000000000000000000fr1"], recordedAt: Example.time, recorder: "x",
        act: 1)
    }
    // Then
    #expect(first.map(\.act) == [1, 1])
    #expect(more.map(\.act) == [1])
    try store.read { reader throws in
      #expect(try reader.entries(1...4).map(\.act) == [1, 1, 3, 1])
      #expect(try reader.entries(ofAct: 1, at: 4) == [1, 2, 4])
      #expect(try reader.entries(ofAct: 1, at: 3) == [1, 2])
      #expect(try reader.entries(ofAct: 3, at: 4) == [3])
      #expect(try reader.entries(ofAct: 2, at: 4) == [])
      #expect(try reader.entries(ofAct: 9, at: 4) == [])
    }
    #expect(try store.verify().damage == [])
  }

  @Test(arguments: StoreFactory.all, [0, 2, 9])
  func `an act begins with an entry that is there`(_ factory: StoreFactory, act: Int) throws {
    let store = try factory.make()
    try store.append(Example.actor("us"))
    #expect(throws: AppendProblem.noSuchAct(act)) {
      _ = try store.write { writer in
        try writer.append(
          [Example.actor("fr")], ids: ["00000000000000000000000fr1"], recordedAt: Example.time,
          recorder: "x", act: act)
      }
    }
  }
}
