import EDTF
import PolicyModel

/// What moved a state from one day to another, with the same knowledge.
struct WorldLeg {
  /// Nil where nothing moved.
  var cause: Cause?
  private let today: Day?
  private let states: PolicyStates
  private let a: Day
  private let b: Day

  init(
    _ states: PolicyStates, of policy: PolicyID, now: PolicyEffects?, _ prepared: PreparedKey?,
    from dayA: Day,
    to dayB: Day, today: Day?, sides: DiffKeyAnswers
  ) {
    self.today = today
    self.states = states
    (a, b) = (min(dayA, dayB), max(dayA, dayB))
    guard let now, let prepared, dayA != dayB, sides.middle.differs(from: sides.to) else { return }
    let given = now.effects(on: prepared.key)
    let acting = ActingRelations(states, of: policy, prepared.key, from: a, to: b, today: today)
    // Of what is under dispute only that moved what moves the states, whatever counts of the rest.
    let moving = prepared.ways.filter { $0.effects.states(on: a) != $0.effects.states(on: b) }.prefix(32)
    let ways = moving.isEmpty ? Array(prepared.ways.prefix(1)) : Array(moving)
    let moved = withoutRepeats(
      ways.flatMap { way in
        certain(way.effects, given) + acting.parts(now, way.effects, counting: way.counted)
          + cut(way.effects, given, now, acting)
      })
    if !moved.isEmpty {
      let reasons = Set(moved.map(\.reason))
      let ranked: [CauseReason] = [
        .windowPassed, .willTakeEffect, .tookEffect, .happened, .willExpire, .expired,
      ]
      cause = Cause(leg: .world, reason: ranked.first(where: reasons.contains) ?? .happened, parts: moved)
      return
    }
    cause = Cause(
      leg: .world, reason: .windowPassed,
      parts: withoutRepeats(ways.flatMap { passed($0.effects, given) }))
  }

  /// What effects did that came or ended.
  private func certain(_ effects: KeyEffects, _ given: [EffectInPlay]) -> [CausePart] {
    let earlier = Set(effects.held(on: a).effects)
    let later = Set(effects.held(on: b).effects)
    let arrived = later.subtracting(earlier).filter { (effects.start($0).last ?? .distantPast) > a }
    let isWhole = arrived.allSatisfy { index in
      (effects.start(index).first ?? .distantPast) > a && (effects.start(index).last ?? .distantFuture) <= b
    }
    let beginnings = arrived.flatMap { index in
      parts(index, in: effects, isWhole ? beginning(effects.effects[index]) : .windowPassed)
    }
    let ended = effects.effects.indices.filter { ends($0, in: effects, given) }
    let lapsed =
      later.isEmpty ? earlier.filter { !ended.contains($0) && endsCovered($0, in: effects, given) } : []
    return beginnings + (ended + lapsed.sorted()).flatMap { parts($0, in: effects, .expired) }
  }

  /// Whether an effect ended by its own date between the days while something stayed or covered it.
  private func endsCovered(_ index: Int, in effects: KeyEffects, _ given: [EffectInPlay]) -> Bool {
    guard let first = effects.until(index).first, effects.until(index).last == first, first >= a, first < b
    else {
      return false
    }
    return !isEndedByAnother(index, in: effects, given)
  }

  /// What ended what held before its own day: repeals, supersessions and stays.
  private func cut(
    _ effects: KeyEffects, _ given: [EffectInPlay], _ now: PolicyEffects, _ acting: ActingRelations
  ) -> [CausePart] {
    effects.effects.indices.flatMap { index -> [CausePart] in
      guard let last = effects.until(index).last, effects.until(index).first == last, last >= a, last < b,
        isEndedByAnother(index, in: effects, given), effects.held(on: last).effects.contains(index)
      else { return [] }
      return acting.endings(of: effects.effects[index].event, on: last.adding(1), now)
    }
  }

  /// Nothing came or ended for sure: an uncertainty passed.
  private func passed(_ effects: KeyEffects, _ given: [EffectInPlay]) -> [CausePart] {
    let earlier = Set(effects.held(on: a).effects)
    let later = Set(effects.held(on: b).effects)
    let passing = earlier.union(later).filter { index in
      crosses(effects.start(index))
        || !isEndedByAnother(index, in: effects, given) && crosses(effects.until(index))
    }
    let unsure = passing.isEmpty ? earlier.symmetricDifference(later) : passing
    let passed = unsure.isEmpty ? earlier.union(later) : unsure
    return passed.flatMap { parts($0, in: effects, .windowPassed) }
  }

  /// Whether an effect surely ended between the days, by its own date or that of who prolonged it, and held until then.
  private func ends(_ index: Int, in effects: KeyEffects, _ given: [EffectInPlay]) -> Bool {
    let effect = effects.effects[index]
    guard let first = effects.until(index).first, let last = effects.until(index).last, first >= a, last < b,
      (effects.start(index).first ?? .distantFuture) <= last
    else { return false }
    let own = given.first { $0.event == effect.event && $0.ordinal == effect.ordinal }?.until
    // What was repealed or is stayed ends before its day: that is not its expiry.
    if let own, last < (own.first ?? .distantPast) { return false }
    return effects.held(on: last).effects.contains(index)
  }

  /// Whether a relation, and not the effect's own date, says when it ends.
  private func isEndedByAnother(_ index: Int, in effects: KeyEffects, _ given: [EffectInPlay]) -> Bool {
    let effect = effects.effects[index]
    let own = given.first { $0.event == effect.event && $0.ordinal == effect.ordinal }?.until
    return own != nil && own != effects.until(index)
  }

  /// Whether a window of more than one day lies, in part at least, in (a, b].
  private func crosses(_ window: DaySet) -> Bool {
    guard let first = window.first, let last = window.last, first < last, last < .distantFuture else {
      return false
    }
    return first <= b && last > a
  }

  /// How an effect began: as decided earlier, or on the day of its event, or of that through which it began.
  private func beginning(_ effect: EffectInPlay) -> CauseReason {
    guard let start = effect.start.first else { return .happened }
    guard let through = effect.through.last, let event = states.ledger.events[through]?.event else {
      return effect.isDatedApart && start > effect.eventDate.latestForOrder ? .tookEffect : .happened
    }
    let isCommenced = event.relations.contains { $0.type == .commences && $0.event == effect.event }
    return isCommenced || start > event.date.latestForOrder ? .tookEffect : .happened
  }

  /// What an effect did, and the events through which it did so then, with the date of its beginning, or of its end where
  /// it expired.
  private func parts(_ index: Int, in effects: KeyEffects, _ reason: CauseReason) -> [CausePart] {
    let effect = effects.effects[index]
    // The last day of what expires is still its own.
    let isOfEnd =
      reason == .expired
      || reason == .windowPassed && !crosses(effects.start(index)) && crosses(effects.until(index))
    let day = isOfEnd ? effects.until(index).first?.adding(1) : effects.start(index).first
    let date = isOfEnd ? effect.untilWritten : effect.effective.intervalStart ?? effect.effective
    return ([effect.event] + effect.through).map {
      CausePart(event: $0, reason: reason.asOf(day, today: today), date: date)
    }
  }

  /// Each event once for each thing that it did.
  private func withoutRepeats(_ parts: [CausePart]) -> [CausePart] {
    var seen: Set<String> = []
    return parts.filter { seen.insert("\($0.event) \($0.reason.rawValue)").inserted }
  }
}
