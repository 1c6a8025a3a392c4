import Ledger
import PolicyModel
import Testing
import LedgerService

/// What becomes of policies is not worked out where a write bears on very many events, and that is said.
@Suite struct UnseenChangesTests {
  @Test(arguments: [3, 2001]) func `a source of many events is withdrawn`(_ count: Int) throws {
    // Given
    let events = (1...count).map { Scenario.event("e\($0)", "2024-03-01", source: "s2") }
    let scenario = try Scenario(events.joined(separator: "\n"))
    let size = try scenario.size
    // When
    let done = try scenario.add("- {record: withdrawal, source: s2, on: 2024-04-01, reason: wrong}")
    // Then
    let written = try scenario.store.read { reader in
      try reader.changes(by: done.flatMap(\.payloads), from: size, to: size + 1)
    }
    #expect(written.unseen == (count > 2000 ? count : nil))
    #expect(written.changes.isEmpty == (count > 2000))
  }
}
