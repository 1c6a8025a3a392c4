import EDTF
import PolicyModel

/// What the policies that a timeline touches were before its events; each policy's effects are put in order once.
struct StatesBefore {
  private let states: PolicyStates
  private let later: LaterEvents
  private var known: [PolicyID: PolicyEffects?] = [:]
  private var prepared: [PolicyID: [Key: KeyEffects]] = [:]

  init(_ states: PolicyStates) {
    self.states = states
    later = LaterEvents(states.ledger)
  }

  /// The view of an effect with what it replaced, and which way it went; as it is, where that is not certain.
  mutating func adding(to answer: ShownEffect, of event: Event) -> ShownEffect {
    guard states.counts(event.id), let effects = effects(on: answer.policy, answer.key) else { return answer }
    let place = effects.effects.firstIndex { $0.event == event.id && $0.ordinal == answer.ordinal }
    guard let place, let only = before(place, in: effects, answer) else { return answer }
    var answer = answer
    answer.before = only
    let after = AnsweredState(answer.does)
    if only != after, let label = answer.label {
      answer.direction = Direction.of(
        [only], [after], key: answer.key, scale: label.scale, stricter: label.stricter)
    }
    return answer
  }

  /// The one state that an effect may have replaced, on whatever day it began; nil where there are several.
  private func before(_ place: Int, in effects: KeyEffects, _ answer: ShownEffect) -> AnsweredState? {
    let own = effects.effects[place]
    let window = effects.start(place)
    guard let first = window.first, let last = window.last, first > .distantPast else { return nil }
    if first == last, EffectInPlay.areOrderedByInstants(effects.effects) {
      return before(own, startingOn: first, in: effects, answer)
    }
    let neighbours = effects.effects.indices.filter { other in
      other != place && !effects.start(other).from(first).through(last).isEmpty
    }
    if isInCircle(place, among: neighbours.filter { isOneDay(effects, place, $0) }, effects) { return nil }
    let after = later.than(own.event)
    let isStill = effects.effects.indices.allSatisfy { other in
      other == place || effects.until(other).from(first.adding(-1)).through(last).isEmpty
    }
    if neighbours.isEmpty, after.isEmpty, isStill {
      // Nothing else begins or ends on these days: what held before the first held before each.
      return AnsweredState.all(effects.held(on: first.adding(-1)), effects).only
    }
    var changed: [EventID: VisibleEvent?] = [own.event: rest(of: own, from: first)]
    for id in after { changed[id] = .some(nil) }
    let earlier = later.before(own.event)
    for other in neighbours {
      let effect = effects.effects[other]
      guard effect.event != own.event, !earlier.contains(effect.event), isOneDay(effects, place, other) else {
        continue
      }
      if SameDayOrder.of(effect, own) == .later { changed[effect.event] = .some(nil) }
    }
    guard
      let others = states.effects(on: answer.policy, changing: changed)?.prepared(answer.key, counting: nil)
    else { return nil }
    var found: Set<AnsweredState> = []
    for day in days(window, others) {
      found.formUnion(replaced(by: own, place, on: day, effects, others, changed, answer))
    }
    return found.only
  }

  /// Whether the order of effects of one day runs in a circle through this one, by times and by what events say of each
  /// other: then nothing came before it.
  private func isInCircle(_ place: Int, among neighbours: [Int], _ effects: KeyEffects) -> Bool {
    if neighbours.count < 2 { return false }
    var open = [place]
    var reached: Set<Int> = []
    while let next = open.popLast() {
      let (one, before) = (effects.effects[next], later.before(effects.effects[next].event))
      for other in neighbours + [place] where other != next && !reached.contains(other) {
        let another = effects.effects[other]
        let isEarlier =
          before.contains(another.event)
          || !later.than(one.event).contains(another.event) && SameDayOrder.of(another, one) == .earlier
        guard isEarlier else { continue }
        if other == place { return true }
        reached.insert(other)
        open.append(other)
      }
    }
    return false
  }

  /// The one state that an effect of a known day replaced where instants, and not days, tell the order.
  private func before(
    _ own: EffectInPlay, startingOn first: Day, in effects: KeyEffects, _ answer: ShownEffect
  ) -> AnsweredState? {
    let moment = StartMoment(day: first, time: own.time)
    let earlier = later.before(own.event)
    var changed: [EventID: VisibleEvent?] = [own.event: rest(of: own, from: first)]
    for id in later.than(own.event) { changed[id] = .some(nil) }
    var day = first
    for (place, other) in effects.effects.enumerated() where other.event != own.event {
      guard let start = effects.start(place).first else { continue }
      let order = StartMoment.compare(StartMoment(day: start, time: other.time), moment)
      if order > 0, !earlier.contains(other.event) {
        changed[other.event] = .some(nil)
      } else if order < 0 {
        // Its instant is earlier, although its own day may not be.
        day = max(day, start)
      }
    }
    guard
      let others = states.effects(on: answer.policy, changing: changed)?.prepared(answer.key, counting: nil)
    else { return nil }
    return AnsweredState.all(others.held(on: day), others).only
  }

  /// What an effect that begins on `day` may have replaced; `others` are the effects that do not come after it.
  private func replaced(
    by own: EffectInPlay, _ place: Int, on day: Day, _ effects: KeyEffects, _ others: KeyEffects,
    _ changed: [EventID: VisibleEvent?], _ answer: ShownEffect
  ) -> Set<AnsweredState> {
    let beginning = others.effects.indices.filter { others.start($0).from(day).through(day).first == day }
    if beginning.isEmpty { return AnsweredState.all(others.held(on: day.adding(-1)), others) }
    let earlier = later.before(own.event)
    let isOne = effects.start(place).first == effects.start(place).last
    let firm = beginning.filter { others.start($0).first == day && others.start($0).last == day }
    let surely = firm.filter { index in
      let other = others.effects[index]
      return other.event == own.event || earlier.contains(other.event)
        || (isOne && SameDayOrder.of(other, own) == .earlier)
    }
    var found = AnsweredState.all(others.held(on: day), others)
    let unordered = Set(firm.filter { !surely.contains($0) }.map { others.effects[$0].event })
    if surely.isEmpty {
      found.formUnion(AnsweredState.all(others.held(on: day.adding(-1)), others))
    } else if !unordered.isEmpty {
      var fewer = changed
      for id in unordered { fewer[id] = .some(nil) }
      if let rest = states.effects(on: answer.policy, changing: fewer)?.prepared(answer.key, counting: nil) {
        found.formUnion(AnsweredState.all(rest.held(on: day), rest))
      }
    }
    return found
  }

  /// The first day of a window and those on which what holds may turn within it.
  private func days(_ window: DaySet, _ effects: KeyEffects) -> [Day] {
    let turning = effects.turningDays().filter { window.from($0).through($0).first == $0 }
    return Set(turning + window.ranges.map(\.first)).sorted()
  }

  /// What is left of an event without an effect and those that begin later; nil where nothing of the policy is.
  private func rest(of own: EffectInPlay, from first: Day) -> VisibleEvent? {
    guard var visible = states.ledger.events[own.event] else { return nil }
    let event = visible.event
    let policy = event.effects[own.ordinal].policy
    let kept = event.effects.enumerated().filter { ordinal, effect in
      guard ordinal != own.ordinal, effect.policy == policy else { return false }
      return (EffectWindows(of: effect, in: event.date).start.last ?? .distantFuture) < first
    }
    if kept.isEmpty { return nil }
    visible.event.effects = kept.map(\.element)
    return visible
  }

  private func isOneDay(_ effects: KeyEffects, _ a: Int, _ b: Int) -> Bool {
    let (x, y) = (effects.start(a), effects.start(b))
    return x.first == x.last && x == y
  }

  private mutating func effects(on policy: PolicyID, _ key: Key) -> KeyEffects? {
    if let found = prepared[policy]?[key] { return found }
    if known[policy] == nil { known[policy] = .some(states.effects(on: policy)) }
    guard let effects = known[policy] ?? nil else { return nil }
    let made = effects.prepared(key, counting: nil)
    prepared[policy, default: [:]][key] = made
    return made
  }
}

extension AnsweredState {
  /// The states that some world gives.
  static func all(_ held: KeyEffects.Held, _ effects: KeyEffects) -> Set<AnsweredState> {
    var found = Set(held.effects.map { AnsweredState(effects.effects[$0].does) })
    if held.orNothing { found.insert(.unstated) }
    return found
  }
}

extension Set {
  /// The one element, where there is just one.
  fileprivate var only: Element? { count == 1 ? first : nil }
}
