import EDTF
import PolicyModel

/// What moved a state from one day to another, with the same knowledge.
struct WorldLeg {
  /// Nil where nothing moved.
  var cause: Cause?

  init(now: PolicyEffects?, key: Key, from dayA: Day, to dayB: Day, sides: Sides) {
    guard let now, dayA != dayB, sides.middle.differs(from: sides.to) else { return }
    let (a, b) = (min(dayA, dayB), max(dayA, dayB))
    let effects = now.prepared(key, counting: nil)
    let earlier = Set(effects.held(on: a).effects)
    let later = Set(effects.held(on: b).effects)
    let arrived = later.subtracting(earlier).filter { (effects.start($0).last ?? .distantPast) > a }
    if !arrived.isEmpty {
      let isWhole = arrived.allSatisfy { index in
        (effects.start(index).first ?? .distantPast) > a && (effects.start(index).last ?? .distantFuture) <= b
      }
      let wasPlanned = arrived.contains { tookEffect(effects.effects[$0]) }
      cause = Cause(
        leg: .world, reason: isWhole ? (wasPlanned ? .tookEffect : .happened) : .windowPassed,
        events: events(arrived, in: effects))
      return
    }
    // Nothing came: something ended, or an uncertainty passed.
    let ended = effects.effects.indices.filter { index in
      let until = effects.until(index)
      return (until.first ?? .distantFuture) >= a && (until.last ?? .distantFuture) < b
        && (effects.start(index).first ?? .distantFuture) <= b
    }
    let gone = Set(ended).intersection(earlier)
    if !gone.isEmpty {
      cause = Cause(leg: .world, reason: .expired, events: events(gone, in: effects))
    } else {
      let passing = earlier.union(later).filter { index in
        crosses(effects.start(index), a, b) || crosses(effects.until(index), a, b)
      }
      let moved = passing.isEmpty ? earlier.symmetricDifference(later) : passing
      cause = Cause(
        leg: .world, reason: .windowPassed,
        events: events(moved.isEmpty ? earlier.union(later) : moved, in: effects))
    }
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

  private func events(_ indexes: some Sequence<Int>, in effects: KeyEffects) -> [EventID] {
    Set(indexes.map { effects.effects[$0].event }).sorted()
  }
}
