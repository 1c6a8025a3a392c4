import Ledger
import PolicyModel
import Testing

@testable import SQLiteLedger

/// The numbers under which ids are kept.
@Suite struct IDCacheTests {
  private func store(_ count: Int) throws -> SQLiteStore {
    let store = try SQLiteStore.inMemory()
    try store.append((1...count).map(Example.topic))
    return store
  }

  // Few are looked up one by one, many by one statement.
  @Test(arguments: [1, 64, 65, 200])
  func `ids are found in their order, and unknown ones are passed over`(count: Int) throws {
    let store = try store(count)
    let ids = IDCache(store.connection)
    let names = (1...count).map { "topic-\($0)" }
    for _ in 1...2 {
      let found = try ids.things(.topic, ["zzz"] + names.reversed() + ["topic-1", "aaa"])
      #expect(try found.map { try ids.id($0) } == names.sorted())
    }
    #expect(try ids.things(.actor, names) == [])
    #expect(try ids.things(.topic, []) == [])
  }

  @Test func `all ids of a space are read in their order`() throws {
    let store = try store(30)
    try store.append([try Example.event("e")])
    let ids = IDCache(store.connection)
    let things = try ids.load(.topic)
    #expect(try things.map { try ids.id($0) } == (1...30).map { "topic-\($0)" }.sorted())
    #expect(try ids.load(.event).map { try ids.id($0) } == ["e"])
    #expect(throws: LedgerFileProblem.self) { try ids.id(9999) }
    #expect(throws: LedgerFileProblem.self) { try ids.key(9999) }
  }

  @Test func `numbers that lie close together or far apart have their positions`() {
    var positions = EventPositions(count: 3)
    for (position, thing) in [5, 0, 2, 1_000_000, -4].enumerated() { positions[thing] = position }
    #expect([5, 0, 2, 1_000_000, -4].map { positions[$0] } == [0, 1, 2, 3, 4])
    #expect([1, 4, 6, 999_999, -1].map { positions[$0] } == [nil, nil, nil, nil, nil])
    positions[2] = 9
    #expect(positions[2] == 9)
  }

  @Test func `keys of ids and words are given once, in the order in which they appear`() throws {
    let store = try store(2)
    let origin = RowOrigin(entry: 1, from: 1)
    #expect(!origin.isAgain && RowOrigin(entry: 1, from: 2).isAgain)
    for _ in 1...2 {
      let keys = SurrogateKeys(store.connection)
      #expect(try keys.key(.topic, "topic-2", at: origin) == 2)
      #expect(try keys.key(.actor, "topic-2", at: origin) == 3)
      #expect(try keys.key(.actor, "us", at: origin) == 4)
      #expect(try keys.key(.actor, "us", at: origin) == 4)
      #expect(try keys.key(.status) == 1)
      #expect(try keys.key(#require(Key("scope"))) == 2)
    }
  }
}
