package import EDTF

/// What relations of a measure's life must keep, however they come into the record (DESIGN, section 4).
package enum OrderRule {
  /// Holds a new version of an event against those that such relations join with it.
  static func check(_ event: Event, _ facts: Facts, at place: Place, _ resolver: inout Resolver) {
    let others = facts.related.filter { $0.id != event.id && $0.rulings.last?.verdict != .reject }.map(\.newest)
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
    for rule in shapes(of: event, among: others) + contradictions(among: joined, naming: event.id) {
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

/// What events do to policies and keys, by themselves and through what they act on.
struct EffectsOfEvents {
  private let events: [EventID: Event]

  init(_ events: [Event]) {
    self.events = Dictionary(events.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The policies on which some event has an effect.
  var policies: [PolicyID] { Set(events.values.flatMap { $0.effects.map(\.policy) }).sorted() }

  /// The policies and keys that an event touches, each policy's status where it names that.
  func touched(by id: EventID) -> [RelationTarget] {
    var open = [id]
    var seen: Set<EventID> = []
    var found: Set<RelationTarget> = []
    while let next = open.popLast() {
      guard seen.insert(next).inserted, let event = events[next] else { continue }
      for effect in event.effects {
        for change in effect.changes { found.insert(RelationTarget(policy: effect.policy, key: change.key)) }
      }
      open += event.relations.filter(\.type.acts).map(\.event)
    }
    return found.sorted()
  }

  /// Whether an event touches a policy or key; who changes a status touches every attribute.
  func touches(_ id: EventID, _ target: RelationTarget) -> Bool {
    touched(by: id).contains { one in
      one.policy == target.policy
        && (target.key == nil || one.key == target.key || one.key == .status)
    }
  }
}

/// A plan must say when it comes into force (DESIGN, section 1, "modality").
package enum PlanRule: BrokenRule {
  case noDay(EDTFDate, reported: Day?)

  /// Whether nothing tells the day of a decision from the day of the change: the event is not dated after the day on which
  /// it was first reported, and neither effects nor relations have a day.
  /// - Parameter recorded: the day on which it is recorded, where nothing was reported.
  package static func lacksDay(_ event: Event, _ citations: [Citation], recorded: Day?) -> Bool {
    guard event.modality == .planned else { return false }
    let acting = event.relations.filter(\.type.acts)
    if event.effects.isEmpty, acting.isEmpty { return false }
    if event.effects.contains(where: { $0.starts != .withEvent }) || acting.contains(where: { $0.from != nil }) {
      return false
    }
    guard let told = firstReport(citations) ?? recorded else { return false }
    return (event.date.startDays.first ?? .distantPast) <= told
  }

  static func check(
    _ event: Event, _ citations: [Citation], _ facts: Facts, at place: Place, _ resolver: inout Resolver
  ) {
    guard lacksDay(event, citations, recorded: facts.today) else { return }
    resolver.report(PlanRule.noDay(event.date, reported: firstReport(citations)), at: place)
  }

  private static func firstReport(_ citations: [Citation]) -> Day? {
    citations.compactMap { $0.reported?.latest.day }.min()
  }

  package var description: String {
    switch self {
    case .noDay(let date, let reported):
      "the event is planned and dated \(date), "
        + (reported.map { "no later than it was reported (\($0))" } ?? "no later than today")
        + ", so nothing tells from when the change is to hold"
    }
  }

  package var hints: [String] {
    [
      "give the day from which it is to hold, or unknown where nobody has named it: --effective DATE|unknown",
      "if it holds from its date on, it is not planned: --modality actual",
    ]
  }
}

/// A relation with the event that has it.
package struct StatedRelation: Hashable, Sendable {
  package var event: EventID
  package var type: RelationType
  package var target: EventID

  package init(event: EventID, type: RelationType, target: EventID) {
    self.event = event
    self.type = type
    self.target = target
  }
}

/// What relations of a measure's life may say.
package enum MeasureRule: BrokenRule, Hashable {
  case circle([EventID])
  case noBound(String, RelationType)
  case supersedesWithoutEffect(EventID)
  case extendsWithoutUntil(EventID)
  case commencesUndecided(EventID, Modality)
  case notTouched(RelationTarget, EventID, touched: [RelationTarget])
  case tooEarly(EventID, RelationType, EventID)
  case noWorld(PolicyID, Key, StatedRelation?)
  case twice(RelationType, EventID)

  package var description: String {
    switch self {
    case .circle(let events):
      "the relations run in a circle: \(events.map(\.text).joined(separator: ", "))"
    case .noBound(let field, let type):
      field == "of"
        ? "“\(type.rawValue)” cannot be limited to policies or keys"
        : "“\(type.rawValue)” takes no “\(field)” date"
    case .supersedesWithoutEffect(let event):
      "the event supersedes \(event) and has no effect of its own to put in its place"
    case .extendsWithoutUntil(let event):
      "the event extends \(event) and does not say until when"
    case .commencesUndecided(let event, let modality):
      "\(event) is only \(modality.rawValue): nothing of it can be brought into force"
    case .notTouched(let target, let event, _): "\(event) does nothing to \(target)"
    case .tooEarly(let later, let type, let earlier):
      "\(later) \(type.rawValue) \(earlier), and is dated before it"
    case .noWorld(let policy, let key, let culprit):
      "the dates cannot all be true for \(key == .status ? policy.text : "\(policy).\(key)")"
        + (culprit.map { ": \($0.event) \($0.type.rawValue) \($0.target)" } ?? "")
    case .twice(let type, let event): "“\(type.rawValue):\(event)” is given twice"
    }
  }

  /// The event that says what is wrong, where it is one's.
  var event: EventID? {
    switch self {
    case .circle(let events): events.last
    case .tooEarly(let later, _, _): later
    case .noWorld(_, _, let stated): stated?.event
    case .supersedesWithoutEffect, .extendsWithoutUntil, .commencesUndecided, .notTouched, .twice, .noBound: nil
    }
  }

  package var hints: [String] {
    switch self {
    case .circle: ["leave out one of these relations"]
    case .noBound(_, let type):
      type == .amends
        ? ["amends only says which lies over the other; to limit a change in time or to a key, use suspends"]
        : ["only suspends and extends have an end of their own"]
    case .supersedesWithoutEffect(let event):
      ["to end what it does, use repeals:\(event); or say what now holds"]
    case .extendsWithoutUntil: ["give the new last day as until"]
    case .commencesUndecided(let event, _):
      ["record the decision as an event of its own, or revise \(event) to planned or actual"]
    case .notTouched(_, let event, let touched):
      touched.isEmpty
        ? ["\(event) has no effect on any policy"]
        : ["it touches " + touched.map(\.description).joined(separator: ", ")]
    case .tooEarly: ["correct one of the dates, or the relation"]
    case .noWorld:
      [
        "correct a date, or the relation: what amends starts no earlier than what it amends, and a commencement lies "
          + "no later than the last day of what it starts"
      ]
    case .twice: ["several relations of one type to one event must differ by what they are limited to (of)"]
    }
  }
}
