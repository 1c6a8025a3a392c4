/// Which events come after which: by `amends`, followed through, and of two that start on one day also by `supersedes`.
package struct EventOrder: Sendable {
  private let amended: [EventID: Set<EventID>]
  private let earlier: [EventID: Set<EventID>]
  private let mentioned: Set<EventID>

  /// Nothing comes after anything.
  package static let none = EventOrder(among: [], MeasureRelations([]))

  /// Reads the order among `events`.
  package init(among events: some Sequence<EventID>, _ relations: MeasureRelations) {
    guard !relations.isEmpty else {
      (amended, earlier, mentioned) = ([:], [:], [])
      return
    }
    let known = Set(events)
    var amended: [EventID: Set<EventID>] = [:]
    var earlier: [EventID: Set<EventID>] = [:]
    for event in known {
      for relation in relations.relations(of: event) where known.contains(relation.event) {
        if relation.type == .amends { amended[event, default: []].insert(relation.event) }
        if relation.type.orders { earlier[event, default: []].insert(relation.event) }
      }
    }
    self.amended = EventOrder.closure(of: amended)
    self.earlier = EventOrder.closure(of: earlier)
    mentioned = earlier.reduce(into: Set(earlier.keys)) { $0.formUnion($1.value) }
  }

  /// Whether `later` amends `event`, itself or through others.
  package func amends(_ later: EventID, _ event: EventID) -> Bool {
    amended[later]?.contains(event) ?? false
  }

  /// Whether `later` amends or supersedes `event`, itself or through others.
  package func comes(_ later: EventID, after event: EventID) -> Bool {
    earlier[later]?.contains(event) ?? false
  }

  /// Whether `event` amends some event.
  func amends(_ event: EventID) -> Bool { amended[event] != nil }

  /// Whether `event` amends or supersedes some event, or some event it.
  func mentions(_ event: EventID) -> Bool { mentioned.contains(event) }

  /// Whether no event comes after another.
  package var isEmpty: Bool { earlier.isEmpty }

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
