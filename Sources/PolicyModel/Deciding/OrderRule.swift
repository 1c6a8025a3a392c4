import EDTF

/// What relations of a measure's life must keep, however they come into the record (DESIGN, section 4).
package enum OrderRule {
  /// Holds a new version of an event against those that such relations join with it, unless that is done later for many
  /// events at once.
  static func check(_ event: Event, _ facts: Facts, at place: SourceLocation, _ resolver: inout Resolver) {
    if facts.defersOrder { return }
    // A retraction or a ruling can be undone, and a copy has the relation before it has either.
    let others = (facts.related + facts.relatedRetracted).filter { $0.id != event.id }.map(\.newest)
    check(event, among: others, at: place, &resolver)
  }

  /// Holds `event` against all others that relations of a measure's life join with it, themselves or through others.
  package static func check(
    _ event: Event, among others: [Event], at place: SourceLocation, _ resolver: inout Resolver
  ) {
    for rule in bounds(of: event) + broken(by: [event.id], among: [event] + others) {
      resolver.report(rule, at: place)
    }
  }

  /// Holds new events, in the order in which they were recorded, against each other and all that is joined with them.
  /// - Parameter events: the new ones, and the others.
  /// - Returns: the first of the new events that cannot be, and why; nil where all can.
  package static func firstBroken(
    _ new: [EventID], among events: [Event]
  ) -> (event: EventID, rules: [any BrokenRule])? {
    let places = Dictionary(new.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    func rules(ofFirst count: Int) -> [any BrokenRule] {
      let there = events.filter { places[$0.id].map { $0 < count } ?? true }
      let some = Set(new.prefix(count))
      return there.filter { some.contains($0.id) }.flatMap(bounds) + broken(by: some, among: there)
    }
    guard !new.isEmpty, !rules(ofFirst: new.count).isEmpty else { return nil }
    // What can be with more events can be with fewer.
    var (good, bad) = (0, new.count)
    while bad - good > 1 {
      let middle = (good + bad) / 2
      if rules(ofFirst: middle).isEmpty { good = middle } else { bad = middle }
    }
    return (new[bad - 1], rules(ofFirst: bad))
  }

  /// What is wrong among events as they stand, each with the event that says so or is named.
  package static func problems(among events: [Event]) -> [(event: EventID, rule: MeasureRule)] {
    let all = byID(events)
    let wrong = events.flatMap { event in shapes(of: event, among: all).map { (event.id, $0) } }
    if !wrong.isEmpty { return wrong }
    return contradictions(among: events.filter(\.modality.changesState), naming: nil).map {
      ($0.event ?? events[0].id, $0)
    }
  }

  /// What some events say wrongly, what others then say wrongly of them, and what cannot be along with them.
  private static func broken(by some: Set<EventID>, among events: [Event]) -> [any BrokenRule] {
    let all = byID(events)
    let said = events.flatMap { event in
      event.relations.filter { some.contains(event.id) || some.contains($0.event) }
        .filter(\.type.isOfMeasureLife).flatMap { shapes($0, of: event, among: all) }
    }
    return said + contradictions(among: events.filter(\.modality.changesState), naming: some)
  }

  /// Relations of an event that end before they begin.
  private static func bounds(of event: Event) -> [any BrokenRule] {
    event.relations.filter(\.type.isOfMeasureLife).compactMap { relation in
      guard let from = relation.from, let until = relation.until, until.endsBefore(from) else { return nil }
      return EffectRule.untilBeforeStart(until, start: from)
    }
  }

  private static func byID(_ events: [Event]) -> [EventID: Event] {
    Dictionary(events.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private static func shapes(of event: Event, among all: [EventID: Event]) -> [MeasureRule] {
    event.relations.filter(\.type.isOfMeasureLife).flatMap { shapes($0, of: event, among: all) }
  }

  /// What is wrong with a relation by itself, and with what it names.
  private static func shapes(
    _ relation: Relation, of event: Event, among all: [EventID: Event]
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
    guard let target = all[relation.event] else { return found }
    if type == .commences, !target.modality.changesState {
      found.append(.commencesUndecided(target.id, target.modality))
    }
    if relation.of.isEmpty { return found }
    let graph = EffectsOfEvents(all)
    for named in relation.of where !graph.touches(relation.event, named) {
      found.append(.notTouched(named, relation.event, touched: graph.touched(by: relation.event)))
    }
    return found
  }

  /// Circles, days out of order, and keys for which no world is left.
  /// - Parameter some: the events that are written, which are named first; a circle counts only with one of them. Nil for
  ///   any.
  package static func contradictions(among events: [Event], naming some: Set<EventID>?) -> [MeasureRule] {
    let relations = MeasureRelations(events)
    if let circle = relations.circles.first(where: { circle in
      some.map { !$0.isDisjoint(with: circle) } ?? true
    }) {
      return [MeasureRule.circle(circle)]
    }
    guard !relations.isEmpty else { return [] }
    if let (later, earlier, type) = daysOutOfOrder(events, relations, naming: some) {
      return [MeasureRule.tooEarly(later, type, earlier)]
    }
    var named: [PolicyID: [Key]] = [:]
    for target in events.flatMap(\.relations).flatMap(\.of) {
      if let key = target.key { named[target.policy, default: []].append(key) }
    }
    for (policy, effects) in PolicyEvents.each(of: events, relations) {
      // The keys that events name, by an effect or as what a relation is limited to.
      let keys = Set(effects.keys + (named[policy] ?? [])).sorted()
      for key in keys where !effects.prepared(key, counting: nil).hasWorld {
        return [MeasureRule.noWorld(policy, key, culprit(events, relations, some))]
      }
    }
    return []
  }

  /// A pair of events whose dates cannot be in the order that a relation says; nil where all can.
  private static func daysOutOfOrder(
    _ events: [Event], _ relations: MeasureRelations, naming some: Set<EventID>?
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
      broken.first {
        some?.contains(events[pairs[$0].later].id) ?? false
          || some?.contains(events[pairs[$0].earlier].id) ?? false
      }
      ?? broken.first ?? pairs.indices.first { cut.start[pairs[$0].later].isEmpty } ?? pairs.indices.first
    return meant.map { (events[pairs[$0].later].id, events[pairs[$0].earlier].id, types[$0]) }
  }

  /// The relation whose event is to blame: one of the events that are written, else any on the key.
  private static func culprit(
    _ events: [Event], _ relations: MeasureRelations, _ some: Set<EventID>?
  ) -> StatedRelation? {
    let all = events.flatMap { one in
      relations.relations(of: one.id).map { StatedRelation(event: one.id, type: $0.type, target: $0.event) }
    }
    return all.first { some?.contains($0.event) ?? false } ?? all.first { some?.contains($0.target) ?? false }
      ?? all.first
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
