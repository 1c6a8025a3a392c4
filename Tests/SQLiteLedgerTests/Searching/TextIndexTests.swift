import Ledger
import PolicyModel
import Testing

@testable import SQLiteLedger

/// The index of words and its ledger.
@Suite struct TextIndexTests {
  @Test func `a ledger without an index says so, and rebuilding makes one`() throws {
    // Given a ledger as an earlier build made it
    let store = try SQLiteStore.inMemory()
    try store.append([Example.topic(7)])
    store.connection.forgetStatements()
    try store.write { _ in try store.connection.execute("DROP TABLE text_index") }
    let term = try #require(SearchTerm("topic", isPrefix: false))
    // When, then
    let problem = LedgerFileProblem.noTextIndex(path: "the ledger in memory")
    #expect(throws: problem) { try store.read { try $0.texts(with: term, at: 1) } }
    #expect(throws: problem) { try store.append([Example.topic(8)]) }
    // When
    try store.rebuild()
    // Then
    #expect(try store.read { try $0.texts(with: term, at: 1) }.map(\.id) == ["topic-7"])
  }

  @Test func `a dump tells under which words rows are kept`() throws {
    let store = try SQLiteStore.inMemory()
    try store.append([Example.topic(7)])
    #expect(try store.dump().suffix(2) == ["text_index [10,\"7\"]", "text_index [10,\"topic\"]"])
  }
}
