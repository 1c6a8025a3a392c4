import EDTF

/// The events that bear on one policy: their effects on it, sorted out by key, and the relations of a measure's life
/// that act on them.
struct PolicyEvents: Sendable {
  private let policy: PolicyID
  private let touching: [Node]
  private let nodes: [EventID: Node]
  private let relations: MeasureRelations
  private let order: EventOrder

  private struct Node {
    var event: VisibleEvent
    /// Its effects on the policy.
    var effects: [(ordinal: Int, effect: Effect)]
    var grade: Grade
    var keys: Set<Key>
  }

  /// How an event touches a key: names it, only clears it by what it does to the status, or not at all.
  private enum Touch: Int {
    case none
    case implied
    case named
  }

  /// Takes what bears on `policy` out of `events` that `ledger` sees; `relations` are those of all its events that change
  /// state.
  init(
    _ policy: Policy, touchedBy events: [VisibleEvent], in ledger: VisibleLedger,
    relations: MeasureRelations
  ) {
    self.init(policy.id, touchedBy: events, relations) { event in
      event.flatMap { PolicyEvents.node($0, policy, ledger) }
    } named: {
      ledger.events[$0]
    }
  }

  /// Takes what bears on a policy out of events, whatever their evidence is.
  init(of policy: PolicyID, events: [Event], _ relations: MeasureRelations) {
    let visible = Dictionary(
      events.map { ($0.id, VisibleEvent(unseen: $0)) }, uniquingKeysWith: { first, _ in first })
    self.init(policy, touchedBy: events.compactMap { visible[$0.id] }, relations) { event in
      event.map { PolicyEvents.node($0, policy, grade: .unsourced) }
    } named: {
      visible[$0]
    }
  }

  private init(
    _ policy: PolicyID, touchedBy events: [VisibleEvent], _ relations: MeasureRelations,
    _ node: (VisibleEvent?) -> Node?, named: (EventID) -> VisibleEvent?
  ) {
    self.policy = policy
    self.relations = relations
    touching = events.compactMap(node).filter { !$0.effects.isEmpty }
      .sorted { a, b in
        let (x, y) = (a.event.event, b.event.event)
        return (x.date.earliestForOrder, x.id) < (y.date.earliestForOrder, y.id)
      }
    var nodes: [EventID: Node] = [:]
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
  }

  /// An event with what it does to the policy; nil where it does not count.
  private static func node(_ event: VisibleEvent, _ policy: Policy, _ ledger: VisibleLedger) -> Node? {
    guard event.event.modality.changesState, event.standing.verdict != .reject else { return nil }
    let grade = ledger.grade(of: event, for: policy.issuer)
    if let wanted = ledger.viewpoint.evidence, grade < wanted { return nil }
    return node(event, policy.id, grade: grade)
  }

  private static func node(_ event: VisibleEvent, _ policy: PolicyID, grade: Grade) -> Node {
    let effects = event.event.effects.enumerated().filter { $0.element.policy == policy }
    return Node(
      event: event, effects: effects.map { ($0.offset, $0.element) }, grade: grade,
      keys: Set(effects.flatMap { $0.element.changes.map(\.key) }))
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
    touching.flatMap { effects(of: $0, on: key) }
  }

  /// The disputed events that bear on `key`, by an effect or a relation.
  func disputed(_ key: Key) -> [EventID] {
    let touched = touching.filter { $0.event.standing.isDisputed && touch(own: $0, key) != .none }
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
  func actingRelations(on key: Key) -> [(event: EventID, relation: Relation)] {
    if relations.isEmpty { return [] }
    var known: [EventID: Touch] = [:]
    return nodes.keys.sorted().flatMap { event in
      relations.relations(of: event).filter { bears($0, of: event, on: key, &known) }.map { (event, $0) }
    }
  }

  /// The effects on `key`, ready to be asked.
  /// - Parameter counted: the disputed events that count; nil for all.
  func prepared(_ key: Key, counting counted: Set<EventID>?) -> KeyEffects {
    prepared(key, counting: counted, and: [])
  }

  /// The effects on `key` and others beside them, ready to be asked.
  func prepared(_ key: Key, counting counted: Set<EventID>?, and others: [EffectInPlay]) -> KeyEffects {
    var effects = effects(on: key) + others
    if let counted { effects.removeAll { $0.isDisputed && !counted.contains($0.event) } }
    if relations.isEmpty, !EffectInPlay.mustBeTakenByWorlds(effects) {
      return KeyEffects(effects, order: order)
    }
    let left = { (event: EventID) -> Bool in
      guard let counted, nodes[event]?.event.standing.isDisputed ?? false else { return false }
      return !counted.contains(event)
    }
    let acting = actingRelations(on: key).filter { !left($0.event) }
    let askings = counted == nil ? 1 : max(1, subsets(of: disputed(key)).subsets.count)
    return KeyEffects(
      effects, order: counted == nil ? order : EventOrder(among: nodes.keys.filter { !left($0) }, relations),
      space: space(key, effects, acting, leftOut: left), mostSteps: max(WorldChoices.mostSteps / askings, 50))
  }

  private func effects(of node: Node, on key: Key) -> [EffectInPlay] {
    if node.keys.contains(key) {
      return node.effects.compactMap { ordinal, effect in
        effect.does(to: key).map { inPlay(node, ordinal, effect, key, does: $0, implied: false) }
      }
    }
    guard key != .status else { return [] }
    return node.effects.compactMap { ordinal, effect in
      guard effect.does(to: .status) != nil else { return nil }
      return inPlay(node, ordinal, effect, key, does: .clear, implied: true)
    }
  }

  private func inPlay(
    _ node: Node, _ ordinal: Int, _ effect: Effect, _ key: Key, does: Doing, implied: Bool
  ) -> EffectInPlay {
    let event = node.event.event
    let windows = EffectWindows(of: effect, in: event.date)
    let effective = effect.effective ?? event.date
    return EffectInPlay(
      event: event.id, ordinal: ordinal, does: does,
      // To clear an attribute in so many words says no more than the status does that the effect sets beside it.
      isImpliedClear: implied || (does == .clear && key != .status && effect.does(to: .status) != nil),
      eventTouchesStatus: node.keys.contains(.status), start: windows.start, until: windows.until,
      effective: effective, untilWritten: windows.untilWritten, isDatedApart: effect.starts != .withEvent,
      eventDate: event.date, time: effective.timeOfDay, basis: effect.basis, grade: node.grade,
      isDisputed: node.event.standing.isDisputed)
  }
}

// MARK: - What a relation bears on

extension PolicyEvents {
  private func touch(own node: Node, _ key: Key) -> Touch {
    if node.keys.contains(key) { return .named }
    return key != .status && node.keys.contains(.status) ? .implied : .none
  }

  /// How what an event does touches a key: by its effects, or through its relations by what these take.
  private func touch(_ event: EventID, _ key: Key, _ known: inout [EventID: Touch]) -> Touch {
    if let known = known[event] { return known }
    guard let node = nodes[event] else { return .none }
    var found = touch(own: node, key)
    for relation in relations.relations(of: event) where found != .named {
      if bears(relation, of: event, on: key, &known) {
        let through = touch(relation.event, key, &known)
        if through.rawValue > found.rawValue { found = through }
      }
    }
    known[event] = found
    return found
  }

  private func bears(
    _ relation: Relation, of event: EventID, on key: Key, _ known: inout [EventID: Touch]
  ) -> Bool {
    guard relation.type.acts, let target = nodes[relation.event], let node = nodes[event] else {
      return false
    }
    let touch = touch(relation.event, key, &known)
    if touch == .none { return false }
    if relation.isOfVersion1 {
      return !node.event.event.touchesSomeKey(with: target.event.event)
        || self.touch(own: node, key) != .none && self.touch(own: target, key) != .none
    }
    if relation.of.isEmpty { return true }
    return relation.of.contains { named in
      named.policy == policy
        && (named.key == nil || named.key == key || (named.key == .status && touch == .implied))
    }
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

extension Event {
  /// Whether both events have an effect on one key of one policy; a change of a status touches every attribute.
  fileprivate func touchesSomeKey(with other: Event) -> Bool {
    effects.contains { effect in
      other.effects.contains { another in
        guard effect.policy == another.policy else { return false }
        let (mine, theirs) = (effect.changes.map(\.key), another.changes.map(\.key))
        return mine.contains(.status) || theirs.contains(.status) || !Set(mine).isDisjoint(with: theirs)
      }
    }
  }
}

// MARK: - Worlds

extension PolicyEvents {
  /// What may differ from world to world among the events that are related on a key; nil where none are.
  private func space(
    _ key: Key, _ effects: [EffectInPlay], _ acting: [(event: EventID, relation: Relation)],
    leftOut: (EventID) -> Bool
  ) -> WorldSpace? {
    var joined = Set(acting.flatMap { [$0.event, $0.relation.event] })
    let counted = nodes.keys.filter { !leftOut($0) }
    let orders = counted.sorted().flatMap { event in
      relations.relations(of: event).filter {
        $0.type.comesNoEarlier && nodes[$0.event] != nil && !leftOut($0.event)
      }
      .map { (later: event, earlier: $0.event) }
    }
    // Days of events that are all known keep their order in every world, or in none.
    if orders.contains(where: { isVague($0.later) || isVague($0.earlier) }) {
      joined.formUnion(orders.flatMap { [$0.later, $0.earlier] })
    }
    if EffectInPlay.areOrderedByInstants(effects) {
      joined.formUnion(effects.map(\.event))
    } else {
      joined.formUnion(EffectInPlay.eventsWithSeveral(effects))
    }
    joined = joined.filter { !leftOut($0) }
    if joined.isEmpty { return nil }
    return WorldSpaceBuilder(
      events: joined.sorted().map { SpaceEvent($0, nodes[$0]?.event.event, in: effects) }, effects: effects,
      acting: acting.filter { joined.contains($0.event) && joined.contains($0.relation.event) },
      orders: orders.filter { joined.contains($0.later) && joined.contains($0.earlier) }
    ).space()
  }

  private func isVague(_ event: EventID) -> Bool {
    guard let days = nodes[event]?.event.event.date.startDays else { return false }
    return days.first != days.last
  }
}

extension EffectInPlay {
  /// Whether days of several effects hang together without any relation: those of one event whose day is not known, or of
  /// two that are in order by instants only.
  static func mustBeTakenByWorlds(_ effects: [EffectInPlay]) -> Bool {
    !eventsWithSeveral(effects).isEmpty || areOrderedByInstants(effects)
  }

  /// The events that have several of the effects, each on the event's day, which is not known.
  static func eventsWithSeveral(_ effects: [EffectInPlay]) -> Set<EventID> {
    var seen: Set<EventID> = []
    var several: Set<EventID> = []
    var vague: Set<EventID> = []
    for effect in effects where !effect.isDatedApart {
      if !seen.insert(effect.event).inserted { several.insert(effect.event) }
      // An end may leave one of them a single day, which is then the event's.
      if effect.start.first != effect.start.last { vague.insert(effect.event) }
    }
    return several.intersection(vague)
  }
}
