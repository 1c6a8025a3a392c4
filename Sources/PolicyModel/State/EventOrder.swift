/// Which events come after which: by `amends`, followed through, and of two that start on one day also by `supersedes`.
package struct EventOrder: Sendable {
  private let amended: Reach
  private let earlier: Reach

  /// Nothing comes after anything.
  package static let none = EventOrder(among: [], MeasureRelations([]))

  /// Reads the order among `events`.
  package init(among events: some Sequence<EventID>, _ relations: MeasureRelations) {
    guard !relations.isEmpty else {
      (amended, earlier) = (Reach([:]), Reach([:]))
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
    self.amended = Reach(amended)
    self.earlier = Reach(earlier)
  }

  /// Whether `later` amends `event`, itself or through others.
  package func amends(_ later: EventID, _ event: EventID) -> Bool { amended.leads(from: later, to: event) }

  /// Which of `events` amend which others, themselves or through others, by their places: an event may stand there twice.
  func amendments(among events: [EventID]) -> [(later: Int, earlier: Int)] {
    amended.isEmpty ? [] : amended.pairs(among: events)
  }

  /// Whether `later` amends or supersedes `event`, itself or through others.
  package func comes(_ later: EventID, after event: EventID) -> Bool {
    earlier.leads(from: later, to: event)
  }

  /// Whether `event` amends some event.
  func amends(_ event: EventID) -> Bool { amended.leads(from: event) }

  /// Whether `event` amends or supersedes some event, or some event it.
  func mentions(_ event: EventID) -> Bool { earlier.mentions(event) }

  /// Whether no event comes after another.
  package var isEmpty: Bool { earlier.isEmpty }
}
