import Ledger
import PolicyModel
import Testing
import LedgerService

/// What becomes of policies is not worked out where a write bears on very many events, and that is said.
@Suite struct UnseenChangesTests {
  @Test(arguments: [3, 2001]) func `a source of many events is withdrawn`(_ count: Int) throws {
    // Given
    let scenario = try Scenario(Scenario.event("e0", "2024-03-01", source: "s2"))
    try UnseenChangesTests.repeatLast(of: scenario, times: count - 1)
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

  /// Appends the entry of the last event again, under other ids: reading so many documents would take long.
  private static func repeatLast(of scenario: Scenario, times: Int) throws {
    try scenario.store.write { session in
      let last = try session.head.size
      let entry = try #require(try session.entries(last...last).first)
      guard case .eventRecorded(let recorded)? = entry.payload else { return }
      let payloads = (1...times).map { number in
        var other = recorded
        other.event.id = EventID(stored: "e\(number)")
        return Payload.eventRecorded(other)
      }
      _ = try session.append(
        payloads, ids: (1...times).map { "again-\($0)" }, recordedAt: entry.recordedAt, recorder: "ann")
    }
  }
}
