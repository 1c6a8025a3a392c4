import EDTF

/// What may differ from world to world among the events that relations of a measure's life join on one key: the days of
/// events, of effects and of relations, and what these days must keep (DESIGN, section 4, "What is meant").
struct WorldSpace: Sendable {
  /// The days that each variable may be.
  private(set) var domains: [DaySet] = []
  /// The event to which each variable belongs.
  private(set) var owners: [Int] = []
  /// The first may not come after the second.
  private(set) var orders: [(first: DayRef, second: DayRef)] = []
  private(set) var events: [EventNode] = []
  private(set) var effects: [EffectNode] = []
  private(set) var relations: [RelationNode] = []
  /// The events, each after all that name it.
  private(set) var sequence: [Int] = []
  private var places: [EventID: Int] = [:]

  /// A day of a world: one that is chosen, or one that is the same in all.
  enum DayRef: Hashable, Sendable {
    case variable(Int)
    case fixed(Day)
  }

  /// An event, with its day.
  struct EventNode: Sendable {
    var id: EventID
    var date: EDTFDate
    var day: DayRef
    /// The relations that name it and act on the key.
    var incoming: [Int] = []
    /// The relations that it has.
    var outgoing: [Int] = []
    /// Its effects on the key.
    var effects: [Int] = []
  }

  /// An effect on the key, by its place among the effects of the key.
  struct EffectNode: Sendable {
    var index: Int
    var event: Int
    /// Nil where it starts on no day unless it is commenced.
    var first: DayRef?
    var last: DayRef
  }

  /// A relation that acts on the key.
  struct RelationNode: Sendable {
    var type: RelationType
    var event: Int
    var target: Int
    /// The runs of days on which it is meant to act.
    var spans: [Span]
    /// When it starts to act, as written.
    var written: EDTFDate
    /// Its end as written.
    var untilWritten: EDTFDate?
  }

  /// From the earliest of some days through the latest of others.
  struct Span: Hashable, Sendable {
    var firsts: [DayRef]
    var lasts: [DayRef]
  }

  /// A day of what an event is or does.
  mutating func variable(_ days: DaySet, of event: Int) -> DayRef {
    if let day = days.first, day == days.last { return .fixed(day) }
    domains.append(days)
    owners.append(event)
    return .variable(domains.count - 1)
  }

  mutating func keep(_ first: DayRef, notAfter second: DayRef) {
    orders.append((first, second))
  }

  mutating func add(event id: EventID, date: EDTFDate) {
    guard places[id] == nil else { return }
    places[id] = events.count
    let day = variable(date.startDays, of: events.count)
    events.append(EventNode(id: id, date: date, day: day))
  }

  func place(of event: EventID) -> Int? { places[event] }

  mutating func add(effect index: Int, of event: Int, first: DayRef?, last: DayRef) {
    events[event].effects.append(effects.count)
    effects.append(EffectNode(index: index, event: event, first: first, last: last))
  }

  mutating func add(_ relation: RelationNode) {
    events[relation.event].outgoing.append(relations.count)
    events[relation.target].incoming.append(relations.count)
    relations.append(relation)
  }

  /// Brings the events into an order in which each comes after all that name it.
  mutating func arrange() {
    var waiting = events.map { $0.incoming.count }
    var open = events.indices.filter { waiting[$0] == 0 }
    var done: [Int] = []
    while let next = open.popLast() {
      done.append(next)
      for relation in events[next].outgoing {
        let target = relations[relation].target
        waiting[target] -= 1
        if waiting[target] == 0 { open.append(target) }
      }
    }
    sequence = done
  }

  /// Whether what acts may pause: then the day after another day matters too.
  var mayPause: Bool { relations.contains { $0.type == .suspends || $0.type == .extends } }
}

extension WorldSpace {
  /// Every day that its events, effects and relations name.
  var everyDay: [DayRef] {
    events.map(\.day) + effects.flatMap { [$0.first, $0.last].compactMap { $0 } }
      + relations.flatMap { $0.spans.flatMap { $0.firsts + $0.lasts } }
  }
}
