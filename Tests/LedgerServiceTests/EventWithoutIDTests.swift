import LedgerService
import PolicyModel
import Testing

/// A draft without an id has none, so it is no event that it relates to, whatever that is called.
@Suite struct EventWithoutIDTests {
  private static let named = Scenario.event("new", "2024-05-03")

  private static func related(_ id: String) -> String {
    "- {record: event, \(id)date: 2024-06-01, title: It follows, participants: [uk], citations: [{source: s1}], relations: [{type: follows, event: new}]}"
  }

  @Test func `an event without an id relates to one with the id new`() throws {
    // Given
    let scenario = try Scenario(EventWithoutIDTests.named)
    // When
    let done = try scenario.add(EventWithoutIDTests.related(""))
    // Then
    #expect(done.map(\.subject) == ["2024-06-01-it-follows"])
  }

  @Test func `an event with an id does not relate to itself`() throws {
    let scenario = try Scenario(EventWithoutIDTests.named)
    #expect(throws: Rejection.self) { try scenario.add(EventWithoutIDTests.related("id: new, ")) }
  }
}
