package import EDTF

/// When a key first had a value that is looked for, and whether it still has, up to the end of a day.
package struct Adoption: Sendable {
  /// The first day on which some world has it; the distant past where that has no beginning.
  package let possible: Day
  /// The first day on which every world has it; nil where there is none yet.
  package let certain: Day?
  /// The last day on which some world has it.
  package let lastPossible: Day
  /// The last day on which every world has it.
  package let lastCertain: Day?
  /// Whether it has it on the day itself.
  package let now: Answer
  /// What the key is on the day itself.
  package let states: Set<AnsweredState>
  /// What the key became when no world had the value any more, whatever came later; on the day itself where some has it.
  package let after: Set<AnsweredState>
  /// The effect that began it.
  package let began: EffectInPlay
  /// The effect that holds once no world has the value any more, or once some has it no more, where there is one.
  package let ended: EffectInPlay?
  /// The days on which it may have ceased to have it; nil where it has it still, or where it may and never surely had.
  package let lost: EDTFDate?

  /// Looks through `course`; nil where no world has what `matches` accepts on any day up to `day`.
  package init?(in course: KeyCourse, upTo day: Day, _ matches: (AnsweredState) -> Bool) {
    let all = course.cases.flatMap { effects in
      effects.effects.indices.filter { matches(AnsweredState(effects.effects[$0].does)) }.compactMap {
        effects.start($0).first
      }
    }
    guard let earliest = all.min() else { return nil }
    let stretches = course.stretches(upTo: day)
    var firstPossible: Day?
    var firstCertain: Day?
    for stretch in stretches where stretch.last >= earliest {
      let answer = Adoption.answer(course.states(on: stretch.last), matches)
      if answer != .impossible, firstPossible == nil { firstPossible = stretch.first }
      if answer == .definite {
        firstCertain = stretch.first
        break
      }
    }
    guard let firstPossible else { return nil }
    possible = firstPossible
    certain = firstCertain
    states = course.states(on: day)
    now = Adoption.answer(states, matches)
    var lastPossible = now == .impossible ? nil : day
    var lastCertain = now == .definite ? day : nil
    for stretch in stretches.reversed() {
      if lastPossible != nil && (lastCertain != nil || firstCertain == nil) || stretch.last < firstPossible {
        break
      }
      let answer = Adoption.answer(course.states(on: stretch.last), matches)
      if answer != .impossible, lastPossible == nil { lastPossible = stretch.last }
      if answer == .definite, lastCertain == nil { lastCertain = stretch.last }
    }
    self.lastPossible = lastPossible ?? firstPossible
    self.lastCertain = lastCertain
    after = now == .impossible ? course.states(on: self.lastPossible.adding(1)) : states
    let looked = firstCertain == nil ? course.cases : [course.undisputed] + course.cases
    let begun = firstCertain ?? firstPossible
    let starting = looked.compactMap { Adoption.first(in: $0, on: begun, matches) }
    guard let began = starting.first else { return nil }
    self.began = began
    guard now != .definite, now == .impossible || self.lastCertain != nil else {
      ended = nil
      lost = nil
      return
    }
    let held = self.lastCertain ?? firstPossible
    let next = held > .distantPast ? held.adding(1) : held
    let through =
      now == .impossible
      ? self.lastPossible.adding(1)
      : Adoption.lostBy(course, stretches.filter { $0.first >= next }, upTo: day, matches)
    var ended: EffectInPlay?
    for effects in [course.undisputed] + course.cases where ended == nil {
      ended = Adoption.first(in: effects, on: through) { !matches($0) }
    }
    self.ended = ended
    // What never surely had it may have lost it on the very day on which it may have had it.
    let isSameDay = self.lastCertain == nil && ended?.start.first == firstPossible
    let from = isSameDay ? firstPossible : next
    if let ended, ended.start.first == from, ended.start.last == through {
      lost = ended.effective.intervalStart ?? ended.effective
    } else {
      lost = EDTFDate.onceBetween(from, through)
    }
  }

  /// By which day it has ceased to have it, in the worlds that have it no more: the first on which none has it; else the
  /// last up to `day` on which something else may begin, or it may end.
  private static func lostBy(
    _ course: KeyCourse, _ since: [KeyCourse.Stretch], upTo day: Day, _ matches: (AnsweredState) -> Bool
  ) -> Day {
    if let gone = since.first(where: { answer(course.states(on: $0.last), matches) == .impossible }) {
      return gone.first
    }
    let turns = course.cases.flatMap { effects in
      effects.effects.indices.compactMap { index -> Day? in
        let isIt = matches(AnsweredState(effects.effects[index].does))
        let days = isIt ? effects.until(index).through(day.adding(-1)) : effects.start(index).through(day)
        return isIt ? days.last?.adding(1) : days.last
      }
    }
    guard let last = turns.max(), let first = since.first?.first, last >= first else { return day }
    return last
  }

  private static func answer(_ states: Set<AnsweredState>, _ matches: (AnsweredState) -> Bool) -> Answer {
    let matching = states.count(where: matches)
    return matching == 0 ? .impossible : matching == states.count ? .definite : .possible
  }

  /// Of the effects that may hold on a day and are accepted, the one that may have begun first.
  private static func first(
    in effects: KeyEffects, on day: Day, _ matches: (AnsweredState) -> Bool
  ) -> EffectInPlay? {
    // No turning day lies before the first stretch: any day of it is as good.
    let day = day > .distantPast ? day : (effects.turningDays().first?.adding(-1) ?? day)
    return effects.held(on: day).effects.filter { matches(AnsweredState(effects.effects[$0].does)) }
      .min(by: effects.startsEarlier).map { effects.effects[$0] }
  }
}

extension Adoption {
  /// The days on which it may first have had it: as written, where the date of the effect that began it says just that.
  package var since: EDTFDate? {
    let written =
      began.effective.isInterval ? began.effective.intervalStart ?? began.effective : began.effective
    guard let certain else { return began.start.first == possible ? written : nil }
    if began.start.first == possible, began.start.last == certain { return written }
    return EDTFDate.onceBetween(possible, certain)
  }
}
