import Ledger
import PolicyModel
import Testing

@testable import SQLiteLedger

/// Reading rows in parts.
@Suite struct ScopeTests {
  @Test(arguments: [0, 1, 4, 5, 6, 11])
  func `numbers are parted without loss`(count: Int) {
    let numbers = Array(0..<count)
    let parts = Scope.parts(of: numbers, 5)
    #expect(parts.flatMap { $0 } == numbers)
    #expect(parts.dropLast().allSatisfy { $0.count == 5 })
    #expect(parts.count == (count + 4) / 5)
  }

  @Test func `numbers are a list in JSON`() {
    #expect(Scope.json([]) == "[]")
    #expect(Scope.json([7]) == "[7]")
    #expect(Scope.json([7, -1, 30]) == "[7,-1,30]")
    #expect(json([]) == "[]")
    #expect(json(["a", "b/c"]) == #"["a","b/c"]"#)
  }

  @Test func `each row that holds is given once, whole or by its things, also where parts are full`() throws {
    // Given as many rows as two parts have, of which the first ended.
    let store = try SQLiteStore.inMemory()
    let count = 2 * Scope.most
    let revised = Topic(id: TopicID(stored: "topic-1"), name: "Other")
    try store.append(
      (1...count).map(Example.topic) + [
        .topicRevised(revised, RevisionReason(kind: .correction, reason: "r"))
      ])
    func rows(_ scope: Scope, at size: Int) throws -> [Int] {
      var rows: [Int] = []
      try scope.forEachRow(of: TopicTables.topic, at: size, store.connection) { rows.append($0.int(0)) }
      return rows
    }
    // Then
    #expect(try rows(.all, at: count) == Array(1...count))
    #expect(try rows(.all, at: count + 1) == Array(2...count + 1))
    #expect(try rows(.all, at: 3) == [1, 2, 3])
    #expect(try rows(.some([2, 5]), at: count) == [2, 5])
    #expect(try rows(.some(Array(1...count)), at: count) == Array(1...count))
  }
}
