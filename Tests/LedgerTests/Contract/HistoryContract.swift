import Ledger
import PolicyModel
import TestSupport
import Testing

/// The laws that hold for every store over random histories.
@Suite struct HistoryContract {
  @Test(arguments: StoreFactory.all, Array(1...LongRun.cases(3)) as [UInt64])
  func `answers at every prefix as a ledger of only that prefix`(_ factory: StoreFactory, seed: UInt64) throws
  {
    // Given a store with a whole random history, and a reference that gets it entry by entry.
    let history = try RandomHistory(seed: seed, count: 60)
    let store = try factory.make()
    try store.append(history)
    let reference = MemoryStore()
    try store.read { reader throws in
      for (index, single) in ([nil] + history.singles.map(Optional.some)).enumerated() {
        // When the reference has come to a prefix …
        if let single { try reference.write { _ = try $0.append(single) } }
        let expected = try reference.read { try Answers($0, at: index) }
        // … then the store, asked at that prefix, answers alike.
        let answers = try Answers(reader, at: index)
        if let difference = answers.difference(from: expected) {
          Issue.record("seed \(seed), prefix \(index): \(difference)")
          return
        }
      }
    }
  }

  @Test(arguments: StoreFactory.all, Array(11...14) as [UInt64])
  func `gives back the entries that were appended`(_ factory: StoreFactory, seed: UInt64) throws {
    // Given
    let history = try RandomHistory(seed: seed, count: 60)
    let store = try factory.make()
    let reference = MemoryStore()
    // When
    try store.append(history)
    try reference.append(history)
    // Then
    let entries = try store.read { try $0.entries(1...60) }
    #expect(entries == (try reference.read { try $0.entries(1...60) }), "seed \(seed)")
    #expect(entries.map(\.payload) == history.payloads.map(Optional.some), "seed \(seed)")
  }

  @Test(arguments: StoreFactory.all, Array(21...24) as [UInt64])
  func `rebuilding changes nothing`(_ factory: StoreFactory, seed: UInt64) throws {
    // Given
    let store = try factory.make()
    try store.append(RandomHistory(seed: seed, count: 80))
    let before = try store.dump()
    // When
    try store.rebuild()
    // Then
    let after = try store.dump()
    #expect(!before.isEmpty)
    for (old, new) in zip(before, after) where old != new {
      Issue.record("seed \(seed): \(old)\nis after the rebuilding \(new)")
      break
    }
    #expect(before.count == after.count, "seed \(seed)")
    #expect(try store.verify().damage == [], "seed \(seed)")
  }

  @Test(arguments: StoreFactory.all, Array(31...33) as [UInt64])
  func `how entries are put together into writes does not matter`(_ factory: StoreFactory, seed: UInt64)
    throws
  {
    // Given
    let history = try RandomHistory(seed: seed, count: 60)
    let (batched, single) = (try factory.make(), try factory.make())
    // When
    try batched.append(history)
    for batch in history.singles { try single.write { _ = try $0.append(batch) } }
    // Then
    #expect(try batched.read { try $0.head } == single.read { try $0.head }, "seed \(seed)")
    #expect(try batched.dump() == single.dump(), "seed \(seed)")
  }
}
