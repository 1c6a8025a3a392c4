package import EDTF

/// The unbroken run of one state up to a day on which it is certain.
package struct Run: Sendable {
  /// The day or days on which it may have begun; as written, where one effect's date says just that.
  package let since: EDTFDate
  /// The effect that began it.
  package let began: EffectInPlay

  /// Follows `state` back from `day`, through repetitions. Nil where it does not hold on `day`.
  package init?(of state: AnsweredState, in effects: KeyEffects, upTo day: Day) {
    let turning = effects.turningDays().filter { $0 <= day }
    var sure: Day?
    var first: Day?
    var isStillSure = true
    for start in turning.reversed() {
      let held = effects.held(on: start)
      let has = held.effects.contains { AnsweredState(effects.effects[$0].does) == state }
      guard has else { break }
      let isOnly =
        !held.orNothing && held.effects.allSatisfy { AnsweredState(effects.effects[$0].does) == state }
      isStillSure = isStillSure && isOnly
      if isStillSure { sure = start }
      first = start
    }
    // An effect that began in the distant past has no turning day before its end.
    let openPast = effects.held(on: turning.first?.adding(-1) ?? day)
    let reachesPast =
      (turning.isEmpty || first == turning.first)
      && openPast.effects.contains { AnsweredState(effects.effects[$0].does) == state }
    if reachesPast { first = .distantPast }
    let certainFrom = sure ?? day
    let held = effects.held(on: certainFrom)
    let candidates = held.effects.filter { AnsweredState(effects.effects[$0].does) == state }
    guard
      let best = candidates.min(by: { a, b in
        let (x, y) = (effects.effects[a], effects.effects[b])
        return (effects.start(a).first ?? .distantPast, x.event.text, x.ordinal)
          < (effects.start(b).first ?? .distantPast, y.event.text, y.ordinal)
      })
    else { return nil }
    began = effects.effects[best]
    let window = effects.start(best)
    let possibleFrom = first ?? certainFrom
    if window.first == possibleFrom, window.last == certainFrom, window == began.effective.startDays {
      since =
        began.effective.isInterval ? (began.effective.intervalStart ?? began.effective) : began.effective
    } else if possibleFrom == certainFrom {
      since = EDTFDate.onceBetween(possibleFrom, certainFrom)
    } else {
      // Each day may be the state's in some world, and yet the run not begin there in any.
      let isOpen = possibleFrom == .distantPast
      let lower = isOpen ? (turning.first ?? certainFrom) : possibleFrom
      let exact = RunWorlds(effects: effects, state: state, certainFrom: certainFrom, lower: lower)
        .beginnings()
      let from =
        exact.map { isOpen && $0.first < lower ? .distantPast : max($0.first, lower) } ?? possibleFrom
      since = EDTFDate.onceBetween(from, exact.map { max($0.last, from) } ?? certainFrom)
    }
  }
}
