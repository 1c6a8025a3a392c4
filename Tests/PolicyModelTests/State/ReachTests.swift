import Testing

@testable import PolicyModel

/// What leads to what among events that name each other.
@Suite struct ReachTests {
  @Test(arguments: 0..<40)
  func `an event leads to what it names, and to what that leads to`(seed: UInt64) {
    // Given events that name earlier ones, in several groups
    var dice = Dice(seed: seed)
    let events = (0..<90).map { EventID(stored: "e\($0)") }
    var direct: [EventID: Set<EventID>] = [:]
    for later in events.indices.dropFirst() where dice.chance(60) {
      for _ in 0..<Int.random(in: 1...2, using: &dice) {
        direct[events[later], default: []].insert(
          events[Int.random(in: max(0, later - 9)..<later, using: &dice)])
      }
    }
    // When
    let reach = Reach(direct)
    // Then
    for event in events {
      var expected: Set<EventID> = []
      var open = Array(direct[event] ?? [])
      while let next = open.popLast() {
        if expected.insert(next).inserted { open += direct[next] ?? [] }
      }
      #expect(Set(reach.all(from: event)) == expected, "seed \(seed): \(event)")
      #expect(reach.leads(from: event) == !expected.isEmpty)
      for other in events { #expect(reach.leads(from: event, to: other) == expected.contains(other)) }
      #expect(
        reach.mentions(event) == (direct[event] != nil || direct.values.contains { $0.contains(event) }))
    }
  }

  @Test(arguments: 0..<20)
  func `the pairs among some events are those that lead to each other`(seed: UInt64) {
    // Given events that name earlier ones, of which some stand there several times and some not at all
    var dice = Dice(seed: seed)
    let events = (0..<40).map { EventID(stored: "e\($0)") }
    var direct: [EventID: Set<EventID>] = [:]
    for later in events.indices.dropFirst() where dice.chance(60) {
      direct[events[later]] = [events[Int.random(in: 0..<later, using: &dice)]]
    }
    let some = (0..<50).map { _ in events[Int.random(in: events.indices, using: &dice)] }
    // When
    let reach = Reach(direct)
    let found = reach.pairs(among: some)
    // Then
    let expected = some.indices.flatMap { later in
      some.indices.filter { reach.leads(from: some[later], to: some[$0]) }.map { [later, $0] }
    }
    #expect(found.count == expected.count)
    #expect(Set(found.map { [$0.later, $0.earlier] }) == Set(expected), "seed \(seed)")
  }

  /// Neither the stack nor memory grows with the length of a chain by more than it must.
  @Test func `a chain may be long`() {
    let events = (0..<20_000).map { EventID(stored: "e\($0)") }
    let reach = Reach(Dictionary(uniqueKeysWithValues: zip(events.dropFirst(), events.map { [$0] })))
    #expect(reach.all(from: events[19_999]).count == 19_999)
    #expect(reach.leads(from: events[19_999], to: events[0]))
    #expect(!reach.leads(from: events[0], to: events[19_999]))
  }
}
