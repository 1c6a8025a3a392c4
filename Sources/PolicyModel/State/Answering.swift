package import EDTF

extension PolicyEffects {
  /// What `key` was at the end of `day`.
  package func answer(_ key: Key, on day: Day) -> KeyAnswer {
    let all = prepared(key, counting: nil)
    let held = all.held(on: day)
    let disputed = Set(all.effects.filter(\.isDisputed).map(\.event)).sorted()
    let plain = states(of: held, in: all)
    var alternatives = alternatives(held, in: all)
    var holding = held.effects.map { all.effects[$0] }
    var isContested = false
    for counted in subsets(of: disputed) where counted.count < disputed.count {
      let other = prepared(key, counting: counted)
      let otherHeld = other.held(on: day)
      if states(of: otherHeld, in: other) != plain { isContested = true }
      for alternative in self.alternatives(otherHeld, in: other)
      where !alternatives.contains(where: { $0.state == alternative.state }) {
        alternatives.append(alternative)
      }
      for effect in otherHeld.effects.map({ other.effects[$0] }) where !holding.contains(effect) {
        holding.append(effect)
      }
    }
    if isContested { return unsure(.contested, key, alternatives, holding) }
    guard let only = alternatives.first, alternatives.count == 1 else {
      return unsure(.possible, key, alternatives, holding)
    }
    // The value is certain whether or not what is under dispute counts, so that begins no run.
    let sure = disputed.isEmpty ? all : prepared(key, counting: [])
    let surelyHeld = disputed.isEmpty ? held : sure.held(on: day)
    let run = only.state == .unstated ? nil : Run(of: only.state, in: sure, upTo: day)
    let certainty: Certainty =
      switch only.state {
      case .stated: .certain
      case .unstated: .unstated
      case .cleared: .cleared
      case .unknown: .unknown
      }
    return KeyAnswer(
      key: key, certainty: certainty, alternatives: [Alternative(state: only.state, event: run?.began.event)],
      since: run?.since, until: lastUntil(surelyHeld, in: sure), basis: run?.began.basis,
      event: run?.began.event,
      grade: run?.began.grade, holding: holding)
  }

  private func unsure(
    _ certainty: Certainty, _ key: Key, _ alternatives: [Alternative], _ holding: [EffectInPlay]
  ) -> KeyAnswer {
    KeyAnswer(
      key: key, certainty: certainty, alternatives: alternatives, since: nil, until: nil, basis: nil,
      event: nil, grade: holding.map(\.grade).min(), holding: holding)
  }

  private func states(of held: KeyEffects.Held, in effects: KeyEffects) -> Set<AnsweredState> {
    var states = Set(held.effects.map { AnsweredState(effects.effects[$0].does) })
    if held.orNothing { states.insert(.unstated) }
    return states
  }

  /// One for each state, by the day from which it may hold; those without a value after those with one.
  private func alternatives(_ held: KeyEffects.Held, in effects: KeyEffects) -> [Alternative] {
    let byStart = held.effects.sorted { a, b in
      let (x, y) = (effects.effects[a], effects.effects[b])
      return (effects.start(a).first ?? .distantPast, x.event.text, x.ordinal)
        < (effects.start(b).first ?? .distantPast, y.event.text, y.ordinal)
    }
    var found: [Alternative] = []
    for index in byStart {
      let state = AnsweredState(effects.effects[index].does)
      if !found.contains(where: { $0.state == state }) {
        found.append(Alternative(state: state, event: effects.effects[index].event))
      }
    }
    if held.orNothing { found.append(Alternative(state: .unstated, event: nil)) }
    return found.filter { $0.state.value != nil } + found.filter { $0.state.value == nil }
  }

  /// The latest end of what holds, as written; nil where something that holds has no end.
  private func lastUntil(_ held: KeyEffects.Held, in effects: KeyEffects) -> EDTFDate? {
    let ends = held.effects.map { ($0, effects.until($0).last ?? .distantFuture) }
    guard let latest = ends.max(by: { $0.1 < $1.1 }), latest.1 < .distantFuture else { return nil }
    return effects.effects[latest.0].untilWritten
  }

  /// Which of the disputed events may count together: every subset of up to ten, and of more the empty one, each
  /// alone, and all but each.
  func subsets(of disputed: [EventID]) -> [Set<EventID>] {
    if disputed.isEmpty { return [] }
    if disputed.count > 10 {
      return [[]] + disputed.map { [$0] } + disputed.map { Set(disputed).subtracting([$0]) }
    }
    return (0..<(1 << disputed.count)).map { mask in
      Set(disputed.indices.filter { mask & (1 << $0) != 0 }.map { disputed[$0] })
    }
  }
}
