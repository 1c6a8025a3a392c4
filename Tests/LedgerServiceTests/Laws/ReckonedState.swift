import EDTF
import MeasureWorlds
import PolicyModel

/// A state as the plain reckoning has it.
struct ReckonedState {
  var certainty: String
  var states: Set<String>
  /// The events that dispute what it rests on; nil where that was not reckoned.
  var disputing: Set<String>?
  /// Whether relations act on the key that do more than order.
  var isOfMeasures = false
}

extension Reckoning {
  /// The state of a key at the end of a day, from evidence of the grade at the place `floor` or better; nil where the
  /// worlds are too many.
  func state(of policy: String, _ key: String, on day: Int, floor: Int) -> ReckonedState? {
    let issuer = policy == "p" ? "us" : "uk"
    let counted = events.filter { seen in
      seen.isUpheld != false && ["actual", "planned"].contains(seen.event.modality)
        && grade(seen.evidence, for: issuer) >= floor
    }
    if counted.contains(where: { !$0.event.measures.isEmpty }) {
      return measured(counted, policy, key, on: day, floor)
    }
    let effects = counted.flatMap { self.effects(of: $0.event, on: policy, key) }
    let disputed = counted.filter { seen in
      effects.contains { $0.event == seen.event.id }
        && disputing(seen, floor).contains { $0.grade >= seen.grade }
    }
    .map(\.event.id)
    guard disputed.count <= 4, ReckonedWorlds(effects: effects).count <= 600 else { return nil }
    var answers: Set<Set<String>> = []
    var holding: Set<String> = []
    for mask in 0..<(1 << disputed.count) {
      let left = Set(disputed.indices.filter { mask & (1 << $0) != 0 }.map { disputed[$0] })
      let answer = ReckonedWorlds(effects: effects.filter { !left.contains($0.event) }).answers(on: day)
      // Orders that leave a date no day are refused when they are recorded, but may be uncovered later.
      if answer.states.isEmpty { return nil }
      answers.insert(answer.states)
      holding.formUnion(answer.events)
    }
    let states = answers.reduce(into: Set()) { $0.formUnion($1) }
    return ReckonedState(
      certainty: certainty(answers, states), states: states,
      disputing: Set(
        counted.filter { holding.contains($0.event.id) }.flatMap { disputing($0, floor) }.map(\.event.id)))
  }

  /// The same where relations act that do more than order: by all worlds of all events that count, day by day.
  private func measured(
    _ counted: [Seen], _ policy: String, _ key: String, on day: Int, _ floor: Int
  ) -> ReckonedState? {
    let disputed = counted.filter { seen in disputing(seen, floor).contains { $0.grade >= seen.grade } }
      .map(\.event.id)
    guard disputed.count <= 3 else { return nil }
    let bearing = bearing(on: policy, counted.map(\.event))
    let days = 0...(Teller.lastDay + 4)
    var answers: Set<Set<String>> = []
    for mask in 0..<(1 << disputed.count) {
      let left = Set(disputed.indices.filter { mask & (1 << $0) != 0 }.map { disputed[$0] })
      let worlds = MeasureWorlds(
        events: bearing.filter { !left.contains($0.id) }.compactMap(\.asEvent),
        policy: PolicyID(stored: policy), key: key == "status" ? .status : .attribute(key), days: days)
      // Dates and orders that leave no world are refused when they are recorded, but may be uncovered later.
      guard worlds.count(limit: 100) <= 100, let states = worlds.answers()?[day] else {
        return nil
      }
      answers.insert(Set(states.map { $0.value.map { "stated \($0)" } ?? $0.word }))
    }
    let states = answers.reduce(into: Set()) { $0.formUnion($1) }
    return ReckonedState(
      certainty: certainty(answers, states), states: states, disputing: nil,
      isOfMeasures: bearing.contains { one in
        one.measures.contains { relation in bearing.contains { $0.id == relation.event } }
      })
  }

  /// The events with effects on a policy, and those that relations join with them; what others do makes no difference.
  private func bearing(on policy: String, _ events: [TaleEvent]) -> [TaleEvent] {
    var found = Set(events.filter { $0.effects.contains { $0.policy == policy } }.map(\.id))
    while true {
      let joined = events.filter { event in
        let named = (event.measures + event.relations.filter { $0.type == "amends" }).map(\.event)
        return named.contains(where: found.contains)
          || events.contains { other in
            found.contains(other.id)
              && (other.measures + other.relations.filter { $0.type == "amends" }).contains {
                $0.event == event.id
              }
          }
      }
      let size = found.count
      found.formUnion(joined.map(\.id))
      if found.count == size { return events.filter { found.contains($0.id) } }
    }
  }

  /// The events that dispute another, unless a ruling settled that.
  private func disputing(_ disputed: Seen, _ floor: Int) -> [Seen] {
    if disputed.isUpheld != nil { return [] }
    let relation = TaleRelation(type: "disputes", event: disputed.event.id)
    return events.filter {
      $0.event.id != disputed.event.id && $0.grade >= floor && $0.event.relations.contains(relation)
        && $0.event.speaks(of: disputed.event)
    }
  }

  private func certainty(_ answers: Set<Set<String>>, _ states: Set<String>) -> String {
    if answers.count > 1 { return "contested" }
    guard let only = states.first, states.count == 1 else { return "possible" }
    return ["unstated", "cleared", "unknown"].contains(only) ? only : "certain"
  }

  private func effects(of event: TaleEvent, on policy: String, _ key: String) -> [ReckonedEffect] {
    let mine = event.effects.filter { $0.policy == policy }
    let hasStatus = mine.contains { $0.status != nil }
    let hasScope = mine.contains { $0.scope != nil }
    return mine.compactMap { effect in
      var does = key == "status" ? effect.status : effect.scope
      let isByStatus = key == "scope" && effect.status != nil && (does == .clear || !hasScope)
      if isByStatus { does = .clear }
      guard let does else { return nil }
      let starts = effect.effective ?? event.date
      let named = { (types: [String]) in
        Set(event.relations.filter { types.contains($0.type) }.map(\.event))
      }
      return ReckonedEffect(
        event: event.id, state: does.state, starts: starts.days,
        lasts: effect.until?.days ?? [ReckonedWorlds.never], hour: starts.hour,
        follows: named(["amends"]), isByStatus: isByStatus,
        isAlone: key == "scope" && !hasStatus)
    }
  }
}

extension TaleDoing {
  var state: String {
    switch self {
    case .set(let value): "stated \(value)"
    case .clear: "cleared"
    case .unknown: "unknown"
    }
  }
}

extension TaleEvent {
  /// The relations that do more than order.
  var measures: [TaleRelation] {
    relations.filter { ["suspends", "supersedes", "repeals", "extends", "commences"].contains($0.type) }
  }

  /// The same as a value of the model, on days of the same numbers; nil where a date cannot be written.
  var asEvent: Event? {
    guard let date = date.asDate, let modality = Modality(rawValue: modality) else { return nil }
    return Event(
      id: EventID(stored: id), date: date, type: .change, modality: modality, title: id, participants: [],
      effects: effects.map(\.asEffect), relations: relations.compactMap(\.asRelation), place: nil, tags: [],
      note: nil)
  }
}

extension TaleWindow {
  /// With the numbers of its days as they are.
  var asDate: EDTFDate? { try? EDTFDate(TaleDocuments.date(self) { "\(Day($0))" }) }
}

extension TaleEffect {
  fileprivate var asEffect: Effect {
    let keys = [(Key.status, status), (Key.attribute("scope"), scope)]
    let changes = keys.compactMap { key, does in does.map { KeyChange(key: key, does: $0.asDoing) } }
    return Effect(
      policy: PolicyID(stored: policy), changes: changes,
      starts: effective?.asDate.map(EffectStart.on) ?? .withEvent, until: until?.asDate, basis: .stated)
  }
}

extension TaleDoing {
  fileprivate var asDoing: KeyOperation {
    switch self {
    case .set(let value): .set(value)
    case .clear: .clear
    case .unknown: .unknown
    }
  }
}

extension TaleRelation {
  fileprivate var asRelation: Relation? {
    guard let type = RelationType(rawValue: type) else { return nil }
    return Relation(
      type: type, event: EventID(stored: event), from: from?.asDate, until: until?.asDate,
      of: of.flatMap(RelationTarget.init).map { [$0] } ?? [], isOfVersion1: false)
  }
}
