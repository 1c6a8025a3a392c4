package import EDTF

/// The unbroken run of one state up to a day on which it is certain.
package struct Run: Sendable {
  /// The day or days on which it may have begun; as written, where one effect's date says just that.
  package let since: EDTFDate
  /// The effect that began it.
  package let began: EffectInPlay

  /// Follows `state` back from `day`, through repetitions. Nil where it does not hold on `day`.
  package init?(of state: AnsweredState, in effects: KeyEffects, upTo day: Day) {
    guard let cases = effects.cases(on: [day]) else {
      guard
        let held = effects.held(on: day).effects.first(where: {
          AnsweredState(effects.effects[$0].does) == state
        })
      else { return nil }
      (since, began) = (EDTFDate.onceBetween(.distantPast, day), effects.effects[held])
      return
    }
    let mostSteps = max(RunWorlds.mostSteps / max(cases.count, 1), RunWorlds.mostSteps / 100)
    let runs = cases.compactMap { CaseRun(of: state, in: $0, upTo: day, mostSteps: mostSteps) }
    guard
      let first = runs.min(by: { $0.rank < $1.rank }),
      let last = runs.map(\.last).max()
    else { return nil }
    began = first.began
    let written =
      began.effective.isInterval ? began.effective.intervalStart ?? began.effective : began.effective
    let isWritten =
      runs.count == 1 ? first.isWritten : written.startDays == DaySet(from: first.first, through: last)
    since = isWritten ? written : EDTFDate.onceBetween(first.first, last)
  }
}

/// The run in one case of the effects.
private struct CaseRun {
  /// The first and the last day on which it may have begun.
  var first: Day
  var last: Day
  /// The effect that began it.
  var began: EffectInPlay
  /// Whether that effect's date, as written, says just these days.
  var isWritten: Bool

  /// What tells which of several runs is named: the earliest, then by what began it.
  var rank: (Day, String, Int, String) {
    (first, began.event.text, began.ordinal, began.effective.text)
  }

  init?(of state: AnsweredState, in effects: KeyCase, upTo day: Day, mostSteps: Int) {
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
    let beforeAll = turning.first?.adding(-1) ?? day
    let openPast = effects.held(on: beforeAll)
    let reachesPast =
      (turning.isEmpty || first == turning.first)
      && openPast.effects.contains { AnsweredState(effects.effects[$0].does) == state }
    if reachesPast { first = .distantPast }
    let isSurePast =
      reachesPast && isStillSure && !openPast.orNothing
      && openPast.effects.allSatisfy { AnsweredState(effects.effects[$0].does) == state }
    let certainFrom = isSurePast ? beforeAll : sure ?? day
    let candidates = effects.held(on: certainFrom).effects.filter {
      AnsweredState(effects.effects[$0].does) == state
    }
    guard
      let best = candidates.min(by: { a, b in
        let (x, y) = (effects.effects[a], effects.effects[b])
        return (effects.start(a).first ?? .distantPast, x.event.text, x.ordinal)
          < (effects.start(b).first ?? .distantPast, y.event.text, y.ordinal)
      })
    else { return nil }
    began = effects.effects[best]
    let possibleFrom = first ?? certainFrom
    (self.first, self.last) = (possibleFrom, certainFrom)
    if possibleFrom != certainFrom {
      // Each day may be the state's in some world, and yet the run not begin there in any.
      let isOpen = possibleFrom == .distantPast
      let lower = isOpen ? min(turning.first ?? certainFrom, certainFrom) : possibleFrom
      let exact = RunWorlds(effects: effects, state: state, certainFrom: certainFrom, lower: lower)
        .beginnings(mostSteps: mostSteps)
      if let exact {
        self.first = isOpen && exact.first < lower ? .distantPast : max(exact.first, lower)
        self.last = max(exact.last, self.first)
      }
    }
    let window = effects.start(best)
    isWritten =
      window.first == self.first && window.last == self.last && window == began.effective.startDays
  }
}
