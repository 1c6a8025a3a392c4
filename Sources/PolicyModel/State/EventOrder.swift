/// Which events come after which by `supersedes` and `amends`, followed through, and which repeal which.
package struct EventOrder: Sendable {
  private let earlier: [EventID: Set<EventID>]
  private let repealed: [EventID: Set<EventID>]

  /// Reads the order that `events` state.
  package init(_ events: [Event]) {
    var direct: [EventID: Set<EventID>] = [:]
    var repealed: [EventID: Set<EventID>] = [:]
    for event in events {
      for relation in event.relations {
        if relation.type.orders { direct[event.id, default: []].insert(relation.event) }
        if relation.type == .repeals { repealed[event.id, default: []].insert(relation.event) }
      }
    }
    earlier = direct.isEmpty ? [:] : EventOrder.closure(of: direct)
    self.repealed = repealed
  }

  /// Whether `later` supersedes or amends `event`, itself or through others.
  package func comes(_ later: EventID, after event: EventID) -> Bool {
    earlier[later]?.contains(event) ?? false
  }

  /// Whether `event` repeals `other`.
  package func repeals(_ event: EventID, _ other: EventID) -> Bool {
    repealed[event]?.contains(other) ?? false
  }

  /// Whether `event` says of some event that it comes after it or repeals it.
  func isStated(by event: EventID) -> Bool { earlier[event] != nil || repealed[event] != nil }

  /// Whether no event orders or repeals another.
  package var isEmpty: Bool { earlier.isEmpty && repealed.isEmpty }

  private static func closure(of direct: [EventID: Set<EventID>]) -> [EventID: Set<EventID>] {
    var closed: [EventID: Set<EventID>] = [:]
    for start in direct.keys {
      var reached: Set<EventID> = []
      var open = Array(direct[start] ?? [])
      while let next = open.popLast() {
        if reached.insert(next).inserted { open.append(contentsOf: direct[next] ?? []) }
      }
      reached.remove(start)
      closed[start] = reached
    }
    return closed
  }
}
