import EDTF
import PolicyModel

/// What moved a state from one day to another, with the same knowledge.
struct WorldLeg {
  /// Nil where nothing moved.
  var cause: Cause?
  private let today: Day?

  init(
    _ states: PolicyStates, of policy: PolicyID, now: PolicyEffects?, _ prepared: PreparedKey?,
    from dayA: Day,
    to dayB: Day, today: Day?, sides: Sides
  ) {
    self.today = today
    guard let now, let prepared, dayA != dayB, sides.middle.differs(from: sides.to) else { return }
    let (a, b) = (min(dayA, dayB), max(dayA, dayB))
    let (key, effects) = (prepared.key, prepared.all)
    let given = now.effects(on: key)
    let earlier = Set(effects.held(on: a).effects)
    let later = Set(effects.held(on: b).effects)
    let arrived = later.subtracting(earlier).filter { (effects.start($0).last ?? .distantPast) > a }
    let isWhole = arrived.allSatisfy { index in
      (effects.start(index).first ?? .distantPast) > a && (effects.start(index).last ?? .distantFuture) <= b
    }
    let beginnings = arrived.flatMap { index in
      parts(
        index, in: effects,
        isWhole ? (tookEffect(effects.effects[index]) ? .tookEffect : .happened) : .windowPassed)
    }
    let ended = effects.effects.indices.filter { ends($0, in: effects, given, a, b) }
    let endings = ended.flatMap { parts($0, in: effects, .expired) }
    let acting = ActingRelations(states, of: policy, key, from: a, to: b, today: today).parts(now, effects)
    let moved = withoutRepeats(beginnings + acting + endings)
    if !moved.isEmpty {
      let reasons = Set(moved.map(\.reason))
      let ranked: [CauseReason] = [
        .windowPassed, .willTakeEffect, .tookEffect, .happened, .willExpire, .expired,
      ]
      cause = Cause(leg: .world, reason: ranked.first(where: reasons.contains) ?? .happened, parts: moved)
      return
    }
    // Nothing came or ended for sure: an uncertainty passed.
    let passing = earlier.union(later).filter { index in
      crosses(effects.start(index), a, b)
        || !isEndedByAnother(index, in: effects, given) && crosses(effects.until(index), a, b)
    }
    let unsure = passing.isEmpty ? earlier.symmetricDifference(later) : passing
    let passed = unsure.isEmpty ? earlier.union(later) : unsure
    cause = Cause(
      leg: .world, reason: .windowPassed,
      parts: withoutRepeats(passed.flatMap { parts($0, in: effects, .windowPassed) }))
  }

  /// Whether an effect surely ended between the days, by its own date or that of who prolonged it, and held until then.
  private func ends(
    _ index: Int, in effects: KeyEffects, _ given: [EffectInPlay], _ a: Day, _ b: Day
  ) -> Bool {
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
  private func crosses(_ window: DaySet, _ a: Day, _ b: Day) -> Bool {
    guard let first = window.first, let last = window.last, first < last, last < .distantFuture else {
      return false
    }
    return first <= b && last > a
  }

  private func tookEffect(_ effect: EffectInPlay) -> Bool {
    guard effect.isDatedApart, let start = effect.start.first else { return false }
    return start > effect.eventDate.latestForOrder
  }

  /// What an effect did, and the events through which it did so then, with the date of its beginning, or of its end where
  /// it expired.
  private func parts(_ index: Int, in effects: KeyEffects, _ reason: CauseReason) -> [CausePart] {
    let effect = effects.effects[index]
    // The last day of what expires is still its own.
    let day = reason == .expired ? effects.until(index).first?.adding(1) : effects.start(index).first
    let date = reason == .expired ? effect.untilWritten : effect.effective.intervalStart ?? effect.effective
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
