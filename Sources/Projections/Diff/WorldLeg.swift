import EDTF
import PolicyModel

/// What moved a state from one day to another, with the same knowledge.
struct WorldLeg {
  /// Nil where nothing moved.
  var cause: Cause?
  private let today: Day?

  init(now: PolicyEffects?, key: Key, from dayA: Day, to dayB: Day, today: Day?, sides: Sides) {
    self.today = today
    guard let now, dayA != dayB, sides.middle.differs(from: sides.to) else { return }
    let (a, b) = (min(dayA, dayB), max(dayA, dayB))
    let effects = now.prepared(key, counting: nil)
    let earlier = Set(effects.held(on: a).effects)
    let later = Set(effects.held(on: b).effects)
    let arrived = later.subtracting(earlier).filter { (effects.start($0).last ?? .distantPast) > a }
    let ended = effects.effects.indices.filter { ends($0, in: effects, a, b) }
    let endings = parts(ended, in: effects, .expired)
    if !arrived.isEmpty {
      let isWhole = arrived.allSatisfy { index in
        (effects.start(index).first ?? .distantPast) > a && (effects.start(index).last ?? .distantFuture) <= b
      }
      let beginnings = arrived.flatMap { index in
        parts(
          [index], in: effects,
          isWhole ? (tookEffect(effects.effects[index]) ? .tookEffect : .happened) : .windowPassed)
      }
      let reasons = Set(beginnings.map(\.reason))
      let reason: CauseReason? =
        [.windowPassed, .willTakeEffect, .tookEffect, .happened].first(where: reasons.contains)
      cause = Cause(leg: .world, reason: reason ?? .happened, parts: beginnings + endings)
    } else if !endings.isEmpty {
      // Nothing came: something ended.
      let isAhead = endings.contains { $0.reason == .willExpire }
      cause = Cause(leg: .world, reason: isAhead ? .willExpire : .expired, parts: endings)
    } else {
      // Nothing came or ended for sure: an uncertainty passed.
      let passing = earlier.union(later).filter { index in
        crosses(effects.start(index), a, b) || crosses(effects.until(index), a, b)
      }
      let moved = passing.isEmpty ? earlier.symmetricDifference(later) : passing
      cause = Cause(
        leg: .world, reason: .windowPassed,
        parts: parts(moved.isEmpty ? earlier.union(later) : moved, in: effects, .windowPassed))
    }
  }

  /// Whether an effect surely ended between the days, and held until then.
  private func ends(_ index: Int, in effects: KeyEffects, _ a: Day, _ b: Day) -> Bool {
    guard let first = effects.until(index).first, let last = effects.until(index).last, first >= a, last < b,
      (effects.start(index).first ?? .distantFuture) <= last
    else { return false }
    return effects.held(on: last).effects.contains(index)
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

  /// What effects did, each with the date of its beginning, or of its end where it expired.
  private func parts(
    _ indexes: some Sequence<Int>, in effects: KeyEffects, _ reason: CauseReason
  ) -> [CausePart] {
    indexes.map { index in
      let effect = effects.effects[index]
      // The last day of what expires is still its own.
      let day = reason == .expired ? effects.until(index).first?.adding(1) : effects.start(index).first
      return CausePart(
        event: effect.event, reason: reason.asOf(day, today: today),
        date: reason == .expired ? effect.untilWritten : effect.effective.intervalStart ?? effect.effective)
    }
  }
}
