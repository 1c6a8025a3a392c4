/// A state as the plain reckoning has it.
struct ReckonedState {
  var certainty: String
  var states: Set<String>
  /// The events that dispute what it rests on.
  var disputing: Set<String>
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
