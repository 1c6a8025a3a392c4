import EDTF

/// What relations of a measure's life must keep, however they come into the record (DESIGN, section 4).
package enum OrderRule {
  /// Holds a new version of an event against those that such relations join with it.
  static func check(_ event: Event, _ facts: Facts, at place: Place, _ resolver: inout Resolver) {
    // A retraction or a ruling can be undone, and a copy has the relation before it has either.
    let others = (facts.related + facts.relatedRetracted).filter { $0.id != event.id }.map(\.newest)
    check(event, among: others, at: place, &resolver)
  }

  /// Holds `event` against all others that relations of a measure's life join with it, themselves or through others.
  package static func check(
    _ event: Event, among others: [Event], at place: Place, _ resolver: inout Resolver
  ) {
    for relation in event.relations where relation.type.isOfMeasureLife {
      if let from = relation.from, let until = relation.until, until.endsBefore(from) {
        resolver.report(EffectRule.untilBeforeStart(until, start: from), at: place)
      }
    }
    let joined = ([event] + others).filter(\.modality.changesState)
    // What others say of it must still be so.
    let said = others.flatMap { other in
      other.relations.filter { $0.event == event.id && $0.type.isOfMeasureLife }
        .flatMap { shapes($0, of: other, among: [event] + others.filter { $0.id != other.id }) }
    }
    for rule in shapes(of: event, among: others) + said + contradictions(among: joined, naming: event.id) {
      resolver.report(rule, at: place)
    }
  }

  /// What is wrong among events as they stand, each with the event that says so or is named.
  package static func problems(among events: [Event]) -> [(event: EventID, rule: MeasureRule)] {
    let shapes = events.flatMap { event in
      self.shapes(of: event, among: events.filter { $0.id != event.id }).map { (event.id, $0) }
    }
    if !shapes.isEmpty { return shapes }
    return contradictions(among: events.filter(\.modality.changesState), naming: nil).map {
      ($0.event ?? events[0].id, $0)
    }
  }

  private static func shapes(of event: Event, among others: [Event]) -> [MeasureRule] {
    event.relations.filter(\.type.isOfMeasureLife).flatMap { shapes($0, of: event, among: others) }
  }

  /// What is wrong with a relation by itself, and with what it names.
  private static func shapes(
    _ relation: Relation, of event: Event, among others: [Event]
  ) -> [MeasureRule] {
    let type = relation.type
    var found: [MeasureRule] = []
    if relation.from != nil, !type.takesFromAndOf { found.append(.noBound("from", type)) }
    if relation.until != nil, !type.takesUntil { found.append(.noBound("until", type)) }
    if !relation.of.isEmpty, !type.takesFromAndOf { found.append(.noBound("of", type)) }
    if type == .supersedes, event.effects.isEmpty { found.append(.supersedesWithoutEffect(relation.event)) }
    if type == .extends, relation.until == nil, !event.effects.contains(where: \.hasEnd) {
      found.append(.extendsWithoutUntil(relation.event))
    }
    guard let target = others.first(where: { $0.id == relation.event }) else { return found }
    if type == .commences, !target.modality.changesState {
      found.append(.commencesUndecided(target.id, target.modality))
    }
    let graph = EffectsOfEvents([event] + others)
    for named in relation.of where !graph.touches(relation.event, named) {
      found.append(.notTouched(named, relation.event, touched: graph.touched(by: relation.event)))
    }
    return found
  }

  /// Circles, days out of order, and keys for which no world is left.
  package static func contradictions(among events: [Event], naming event: EventID?) -> [MeasureRule] {
    let relations = MeasureRelations(events)
    if let circle = relations.circles.first(where: { circle in event.map(circle.contains) ?? true }) {
      return [MeasureRule.circle(circle)]
    }
    guard !relations.isEmpty else { return [] }
    if let (later, earlier, type) = daysOutOfOrder(events, relations, naming: event) {
      return [MeasureRule.tooEarly(later, type, earlier)]
    }
    let graph = EffectsOfEvents(events)
    for policy in graph.policies {
      let effects = PolicyEvents(of: policy, events: events, relations)
      for key in keys(of: policy, effects, events) where !effects.prepared(key, counting: nil).hasWorld {
        return [MeasureRule.noWorld(policy, key, culprit(events, relations, policy, key, event))]
      }
    }
    return []
  }

  /// The keys that events name, by an effect or as what a relation is limited to.
  private static func keys(of policy: PolicyID, _ effects: PolicyEvents, _ events: [Event]) -> [Key] {
    let named = events.flatMap(\.relations).flatMap(\.of).filter { $0.policy == policy }.compactMap(\.key)
    return Set(effects.keys + named).sorted()
  }

  /// A pair of events whose dates cannot be in the order that a relation says; nil where all can.
  private static func daysOutOfOrder(
    _ events: [Event], _ relations: MeasureRelations, naming event: EventID?
  ) -> (later: EventID, earlier: EventID, RelationType)? {
    var places: [EventID: Int] = [:]
    for (place, event) in events.enumerated() { places[event.id] = place }
    var pairs: [(later: Int, earlier: Int)] = []
    var types: [RelationType] = []
    for (place, one) in events.enumerated() {
      for relation in relations.relations(of: one.id) where relation.type.comesNoEarlier {
        guard let earlier = places[relation.event] else { continue }
        pairs.append((place, earlier))
        types.append(relation.type)
      }
    }
    let days = events.map(\.date.startDays)
    let cut = CutWindows(start: days, until: days.map { _ in DaySet(.distantFuture) }, pairs: pairs)
    guard cut.hasEmptyWindow else { return nil }
    let broken = pairs.indices.filter { index in
      (days[pairs[index].later].last ?? .distantPast) < (days[pairs[index].earlier].first ?? .distantFuture)
    }
    let meant =
      broken.first { events[pairs[$0].later].id == event || events[pairs[$0].earlier].id == event }
      ?? broken.first ?? pairs.indices.first { cut.start[pairs[$0].later].isEmpty } ?? pairs.indices.first
    return meant.map { (events[pairs[$0].later].id, events[pairs[$0].earlier].id, types[$0]) }
  }

  /// The relation whose event is to blame: one of the event that is written, else any on the key.
  private static func culprit(
    _ events: [Event], _ relations: MeasureRelations, _ policy: PolicyID, _ key: Key, _ event: EventID?
  ) -> StatedRelation? {
    let all = events.flatMap { one in
      relations.relations(of: one.id).map { StatedRelation(event: one.id, type: $0.type, target: $0.event) }
    }
    return all.first { $0.event == event } ?? all.first { $0.target == event } ?? all.first
  }
}

extension Effect {
  /// Whether it says when it ends.
  fileprivate var hasEnd: Bool {
    if let until { return until.endDays != .never }
    guard let effective, effective.isInterval else { return false }
    return effective.endDays != .never
  }
}

extension EDTFDate {
  /// Whether an end of this date lies before every start of the other.
  fileprivate func endsBefore(_ start: EDTFDate) -> Bool {
    guard case .days(let days) = endDays, let last = days.last, let first = start.startDays.first else {
      return false
    }
    return last < first
  }
}
