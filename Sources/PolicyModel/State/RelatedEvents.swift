import EDTF

/// The events of one policy that count, with what orders them: what may differ among them from world to world.
struct RelatedEvents {
  private let nodes: [EventID: PolicyNode]
  private let counted: Set<EventID>
  private let relations: MeasureRelations

  /// - Parameter counted: the events among `nodes` that count.
  init(_ nodes: [EventID: PolicyNode], counting counted: Set<EventID>, _ relations: MeasureRelations) {
    self.nodes = nodes
    self.counted = counted
    self.relations = relations
  }

  /// What may differ among those that are related on a key; nil where none are.
  /// - Parameters:
  ///   - effects: the effects on the key.
  ///   - acting: the relations that act on it, without those in `finals`.
  func space(
    _ effects: [EffectInPlay], _ acting: [(event: EventID, relation: Relation)],
    besides finals: FinalSupersessions
  ) -> WorldSpace? {
    var joined = Set(acting.flatMap { [$0.event, $0.relation.event] })
    let orders = orders(besides: finals)
    // Days that are known keep their order in every world, or in none.
    if orders.contains(where: { isVague($0.later) || isVague($0.earlier) }) {
      joined.formUnion(orders.flatMap { [$0.later, $0.earlier] })
    }
    if EffectInPlay.areOrderedByInstants(effects) {
      joined.formUnion(effects.map(\.event))
    } else {
      joined.formUnion(EffectInPlay.eventsWithSeveral(effects))
    }
    joined = joined.filter { nodes[$0] == nil || counted.contains($0) }
    if joined.isEmpty { return nil }
    return WorldSpaceBuilder(
      events: joined.sorted().map { SpaceEvent($0, nodes[$0]?.event.event, in: effects) }, effects: effects,
      acting: acting.filter { joined.contains($0.event) && joined.contains($0.relation.event) },
      orders: orders.filter { joined.contains($0.later) && joined.contains($0.earlier) }
    ).space()
  }

  /// The events whose days must keep an order that they would not keep by themselves.
  private func orders(besides finals: FinalSupersessions) -> [(later: EventID, earlier: EventID)] {
    counted.sorted().flatMap { event in
      relations.relations(of: event).filter {
        $0.type.comesNoEarlier && counted.contains($0.event) && !finals.contains(event, $0.event)
          && mayComeBefore(event, $0.event)
      }
      .map { (later: event, earlier: $0.event) }
    }
  }

  private func mayComeBefore(_ event: EventID, _ other: EventID) -> Bool {
    guard let first = days(event)?.first, let last = days(other)?.last else { return true }
    return first < last
  }

  private func days(_ event: EventID) -> DaySet? { nodes[event]?.event.event.date.startDays }

  private func isVague(_ event: EventID) -> Bool {
    guard let days = days(event) else { return false }
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
