package import EDTF

/// One key of a policy, made ready once to be asked on several days.
package struct PreparedKey: Sendable {
  package let key: Key
  /// The effects, with all that is under dispute.
  package let all: KeyEffects
  /// Which of the disputed events count, with the effects then: with none of them first; not all of them.
  private let choices: [(counted: Set<EventID>, effects: KeyEffects)]
  /// Whether these are all the choices that there are.
  private let isEvery: Bool
  private let disputed: Set<EventID>
  private let events: PolicyEvents

  init(_ key: Key, of events: PolicyEvents, and others: [EffectInPlay] = []) {
    let disputed = events.disputed(key)
    let (subsets, isEvery) = PreparedKey.subsets(of: disputed)
    self.key = key
    self.events = events
    self.disputed = Set(disputed)
    self.isEvery = isEvery
    all = events.prepared(key, counting: nil, and: others)
    choices = subsets.filter { $0.count < disputed.count }.map {
      ($0, events.prepared(key, counting: $0, and: others))
    }
  }

  /// The effects with each choice of the disputed events that may count together: all of them (nil) first, then none.
  package var ways: [(counted: Set<EventID>?, effects: KeyEffects)] {
    [(nil, all)] + choices.map { ($0.counted, $0.effects) }
  }

  /// The effects with each choice of the disputed events that may count together, all of them first, then none.
  package var course: [KeyEffects] { ways.map(\.effects) }

  /// The states that the key may have on a day, whatever counts of what is under dispute.
  package func states(on day: Day) -> Set<AnsweredState> {
    choices.reduce(all.states(on: day)) { $0.union($1.effects.states(on: day)) }
  }

  /// What the key was at the end of `day`.
  package func answer(on day: Day) -> KeyAnswer {
    let held = all.held(on: day)
    let plain = all.states(held)
    var alternatives = alternatives(held, in: all)
    var holding = held.effects.map { all.effects[$0] }
    var isContested = false
    for (_, other) in choices {
      let otherHeld = other.held(on: day)
      if other.states(otherHeld) != plain { isContested = true }
      for alternative in self.alternatives(otherHeld, in: other)
      where !alternatives.contains(where: { $0.state == alternative.state }) {
        alternatives.append(alternative)
      }
      for effect in otherHeld.effects.map({ other.effects[$0] }) where !holding.contains(effect) {
        holding.append(effect)
      }
    }
    // Of more subsets than can be tried each might tell otherwise, unless no disputed event bears on the day.
    if isContested || !isEvery && bears(on: day, plain) {
      return unsure(.contested, alternatives, holding)
    }
    guard let only = alternatives.first, alternatives.count == 1 else {
      return unsure(.possible, alternatives, holding)
    }
    // The value is certain whether or not what is under dispute counts, so that begins no run.
    return settled(only.state, in: choices.first?.effects ?? all, on: day, holding)
  }

  private func settled(
    _ state: AnsweredState, in sure: KeyEffects, on day: Day, _ holding: [EffectInPlay]
  ) -> KeyAnswer {
    let run = state == .unstated ? nil : Run(of: state, in: sure, upTo: day)
    let certainty: Certainty =
      switch state {
      case .stated: .certain
      case .unstated: .unstated
      case .cleared: .cleared
      case .unknown: .unknown
      }
    let strongest = run.flatMap { best(of: state, since: $0, in: sure, on: day) }
    let gradeSince = strongest.map { $0.effective.intervalStart ?? $0.effective }
    return KeyAnswer(
      key: key, certainty: certainty, alternatives: [Alternative(state: state, event: run?.began.event)],
      since: run?.since, until: lastUntil(sure.held(on: day), in: sure), basis: run?.began.basis,
      event: run?.began.event, grade: strongest?.grade ?? run?.began.grade, sinceGrade: run?.began.grade,
      gradeSince: gradeSince, holding: holding)
  }

  /// Of the effects of a run that are surely in force on a day, the first of those with the best grade.
  private func best(
    of state: AnsweredState, since run: Run, in effects: KeyEffects, on day: Day
  ) -> EffectInPlay? {
    let begun = run.since.startDays.first ?? .distantPast
    return effects.surelyInForce(on: day)
      .filter { AnsweredState($0.does) == state && ($0.start.first ?? .distantPast) >= begun }
      .max { a, b in
        if a.grade != b.grade { return a.grade < b.grade }
        return (b.start.first ?? .distantPast, b.event) < (a.start.first ?? .distantPast, a.event)
      }
  }

  private func unsure(
    _ certainty: Certainty, _ alternatives: [Alternative], _ holding: [EffectInPlay]
  ) -> KeyAnswer {
    KeyAnswer(
      key: key, certainty: certainty, alternatives: alternatives, since: nil, until: nil, basis: nil,
      event: nil, grade: holding.map(\.grade).min(), sinceGrade: nil, gradeSince: nil, holding: holding)
  }

  /// One for each state, by the day from which it may hold; those without a value after those with one.
  private func alternatives(_ held: KeyEffects.Held, in effects: KeyEffects) -> [Alternative] {
    var found: [Alternative] = []
    for index in held.effects.sorted(by: effects.startsEarlier) {
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
    let ends = held.effects.map { (effects.effects[$0], effects.until($0).last ?? .distantFuture) }
    guard let latest = ends.max(by: { $0.1 < $1.1 }), latest.1 < .distantFuture else { return nil }
    return latest.0.untilWritten
  }

  /// Whether an event under dispute may tell, on a day, another state than `plain`.
  private func bears(on day: Day, _ plain: Set<AnsweredState>) -> Bool {
    if let without = choices.first?.effects, without.states(on: day) != plain { return true }
    return events.effects(on: key).contains { effect in
      disputed.contains(effect.event) && (effect.start.first ?? .distantPast) <= day
        && (effect.until.last ?? .distantFuture) >= day && !plain.contains(AnsweredState(effect.does))
    } || events.hasRelations(of: disputed, on: key)
  }

  /// Which of the disputed events may count together: every subset of up to ten, and of more the empty one, each
  /// alone, and all but each; and whether these are all.
  static func subsets(of disputed: [EventID]) -> (subsets: [Set<EventID>], isEvery: Bool) {
    if disputed.isEmpty { return ([], true) }
    if disputed.count > 10 {
      return ([[]] + disputed.map { [$0] } + disputed.map { Set(disputed).subtracting([$0]) }, false)
    }
    let every = (0..<(1 << disputed.count)).map { mask in
      Set(disputed.indices.filter { mask & (1 << $0) != 0 }.map { disputed[$0] })
    }
    return (every, true)
  }
}
