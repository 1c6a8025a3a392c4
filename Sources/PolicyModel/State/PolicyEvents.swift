import EDTF

/// The events that bear on one policy: their effects on it, sorted out by key, and the relations of a measure's life
/// that act on them.
struct PolicyEvents: Sendable {
  private let touching: [PolicyNode]
  private let nodes: [EventID: PolicyNode]
  private let relations: MeasureRelations
  private let order: EventOrder
  private let bearing: RelationBearing

  /// Takes what bears on `policy` out of `events` that `ledger` sees; `relations` are those of all its events that change
  /// state.
  init(
    _ policy: Policy, touchedBy events: [VisibleEvent], in ledger: VisibleLedger,
    relations: MeasureRelations
  ) {
    self.init(policy.id, touchedBy: events, relations) { event in
      event.flatMap { PolicyNode($0, policy, ledger) }
    } named: {
      ledger.events[$0]
    }
  }

  /// Takes what bears on a policy out of events, whatever their evidence is.
  init(of policy: PolicyID, events: [Event], _ relations: MeasureRelations) {
    let visible = PolicyEvents.unseen(events)
    self.init(policy, touchedBy: events.compactMap { visible[$0.id] }, relations, unseen: visible)
  }

  /// What bears on each policy on which some of the events have an effect, whatever their evidence is.
  static func each(
    of events: [Event], _ relations: MeasureRelations
  ) -> some Sequence<(policy: PolicyID, effects: PolicyEvents)> {
    let visible = unseen(events)
    var touching: [PolicyID: [VisibleEvent]] = [:]
    for event in visible.values {
      for policy in Set(event.event.effects.map(\.policy)) { touching[policy, default: []].append(event) }
    }
    return touching.sorted { $0.key < $1.key }.lazy.map { policy, touched in
      (policy, PolicyEvents(policy, touchedBy: touched, relations, unseen: visible))
    }
  }

  private static func unseen(_ events: [Event]) -> [EventID: VisibleEvent] {
    Dictionary(events.map { ($0.id, VisibleEvent(unseen: $0)) }, uniquingKeysWith: { first, _ in first })
  }

  private init(
    _ policy: PolicyID, touchedBy events: [VisibleEvent], _ relations: MeasureRelations,
    unseen: [EventID: VisibleEvent]
  ) {
    self.init(policy, touchedBy: events, relations) { event in
      event.map { PolicyNode($0, policy, grade: .unsourced) }
    } named: {
      unseen[$0]
    }
  }

  private init(
    _ policy: PolicyID, touchedBy events: [VisibleEvent], _ relations: MeasureRelations,
    _ node: (VisibleEvent?) -> PolicyNode?, named: (EventID) -> VisibleEvent?
  ) {
    self.relations = relations
    let unsorted = events.compactMap(node).filter { !$0.effects.isEmpty }
    // Their places are sorted rather than they, for they are large, by days that are read once.
    let days = unsorted.map { ($0.event.event.date.earliestForOrder, $0.event.event.id) }
    touching = unsorted.indices.sorted { days[$0] < days[$1] }.map { unsorted[$0] }
    var nodes: [EventID: PolicyNode] = [:]
    for one in touching { nodes[one.event.event.id] = one }
    var open = relations.isEmpty ? [] : Array(nodes.keys)
    while let next = open.popLast() {
      for other in relations.naming(next) + relations.relations(of: next).map(\.event)
      where nodes[other] == nil {
        guard let related = node(named(other)) else { continue }
        nodes[other] = related
        open.append(other)
      }
    }
    self.nodes = nodes
    order = EventOrder(among: nodes.keys, relations)
    bearing = RelationBearing(policy, nodes, relations)
  }

  /// The keys that some effect names, status first; the status always.
  var keys: [Key] {
    touching.reduce(into: Set([Key.status])) { $0.formUnion($1.keys) }.sorted()
  }

  /// The events that bear on the policy, by date: those that have an effect on it, and those that act on such.
  var events: [VisibleEvent] {
    if relations.isEmpty { return touching.map(\.event) }
    let acting = Set(keys.flatMap { key in actingRelations(on: key).map(\.event) })
    return (touching + acting.compactMap { nodes[$0] }.filter(\.effects.isEmpty)).map(\.event)
      .sorted { a, b in
        (a.event.date.earliestForOrder, a.event.id) < (b.event.date.earliestForOrder, b.event.id)
      }
  }

  /// The effects on `key`: those that name it, and, on an attribute, those that change the status in an event that
  /// says nothing of the attribute, for they clear it.
  func effects(on key: Key) -> [EffectInPlay] {
    touching.flatMap { $0.effects(on: key) }
  }

  /// The disputed events that bear on `key`, by an effect or a relation.
  func disputed(_ key: Key) -> [EventID] {
    let touched = touching.filter { $0.event.standing.isDisputed && RelationBearing.touches($0, key) }
      .map(\.event.event.id)
    if relations.isEmpty { return touched.sorted() }
    let acting = actingRelations(on: key).map(\.event).filter {
      nodes[$0]?.event.standing.isDisputed ?? false
    }
    return Set(touched + acting).sorted()
  }

  /// Whether one of these events has a relation that acts on `key`.
  func hasRelations(of events: Set<EventID>, on key: Key) -> Bool {
    actingRelations(on: key).contains { events.contains($0.event) }
  }

  /// The relations that act on `key`, each with the event that has it.
  func actingRelations(on key: Key) -> [(event: EventID, relation: Relation)] { bearing.acting(on: key) }

  /// Those of them without which another state might hold on some day: not the supersessions that dates tell alone.
  func decidingRelations(on key: Key) -> [(event: EventID, relation: Relation)] {
    let acting = actingRelations(on: key)
    let finals = FinalSupersessions(acting, effects(on: key), order)
    return acting.filter { !finals.contains($0.event, $0.relation.event) }
  }

  /// The effects on `key`, and others beside them, ready to be asked.
  /// - Parameter counted: the disputed events that count; nil for all.
  func prepared(_ key: Key, counting counted: Set<EventID>?, and others: [EffectInPlay] = []) -> KeyEffects {
    var effects = effects(on: key) + others
    if let counted { effects.removeAll { $0.isDisputed && !counted.contains($0.event) } }
    if relations.isEmpty, !EffectInPlay.mustBeTakenByWorlds(effects) {
      return KeyEffects(effects, order: order)
    }
    let events = Set(nodes.keys).filter { event in
      guard let counted, nodes[event]?.event.standing.isDisputed ?? false else { return true }
      return counted.contains(event)
    }
    let acting = actingRelations(on: key).filter {
      events.contains($0.event) && events.contains($0.relation.event)
    }
    let order = counted == nil ? order : EventOrder(among: events, relations)
    let finals = FinalSupersessions(acting, effects, order)
    let ended = finals.ended
    let space = RelatedEvents(nodes, counting: events, relations).space(
      ended, acting.filter { !finals.contains($0.event, $0.relation.event) }, besides: finals)
    let askings = counted == nil ? 1 : max(1, PreparedKey.subsets(of: disputed(key)).subsets.count)
    return KeyEffects(ended, order: order, space: space, mostSteps: max(WorldChoices.mostSteps / askings, 50))
  }
}

extension VisibleEvent {
  /// An event of which nobody asks on whose word it is told.
  fileprivate init(unseen event: Event) {
    self.init(
      entry: 0, event: event, citations: [], testimonies: [], grade: .unsourced,
      standing: DisputeStanding(disputes: [], ruling: nil))
  }
}
