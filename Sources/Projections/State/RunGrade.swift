package import EDTF
package import PolicyModel

/// How well a present value is known, beside how well its beginning is (DESIGN, section 4).
package struct RunGrade: Hashable, Sendable {
  /// The best grade among the effects of the run that surely last on the day.
  package var grade: Grade
  /// From when something of that grade says so.
  package var since: EDTFDate
  /// The grade of the effect that began the run.
  package var began: Grade

  package init(grade: Grade, since: EDTFDate, began: Grade) {
    self.grade = grade
    self.since = since
    self.began = began
  }

  /// Whether the run began on weaker evidence than there is now.
  package var isBetterNow: Bool { grade > began }
}

extension PolicyEffects {
  /// An answer with the grade that its value has now, and how that came about where the value is certain.
  func graded(_ answer: KeyAnswer, on day: Day) -> (answer: KeyAnswer, run: RunGrade?) {
    guard let began = answer.grade, answer.event != nil, answer.alternatives.count == 1,
      let state = answer.alternatives.first?.state
    else { return (answer, nil) }
    let isDisputed = answer.holding.contains { $0.isDisputed }
    let effects = prepared(answer.key, counting: isDisputed ? [] : nil)
    let lasting = effects.effects.indices.filter { index in
      AnsweredState(effects.effects[index].does) == state && effects.surelyLasts(index, on: day)
    }
    let run = lasting.filter { holds($0, in: effects, from: answer.since, to: day) }
    let best = run.max { a, b in
      let (x, y) = (effects.effects[a], effects.effects[b])
      // Of one grade the earliest says since when.
      return (x.grade, effects.start(b).first ?? .distantPast, y.event.text)
        < (y.grade, effects.start(a).first ?? .distantPast, x.event.text)
    }
    guard let best else { return (answer, nil) }
    let effect = effects.effects[best]
    var answer = answer
    answer.grade = effect.grade
    return (
      answer,
      RunGrade(
        grade: effect.grade, since: effect.effective.intervalStart ?? effect.effective, began: began)
    )
  }

  /// Whether an effect may hold on some day of a run.
  private func holds(_ index: Int, in effects: KeyEffects, from since: EDTFDate?, to day: Day) -> Bool {
    let first = max(since?.earliest.day ?? .distantPast, effects.start(index).first ?? .distantPast)
    let days = effects.turningDays().filter { $0 > first && $0 < day }
    return ([day, first] + days).contains { effects.held(on: $0).effects.contains(index) }
  }
}

extension KeyEffects {
  /// Whether an effect has begun by a day in every world and has ended in none.
  func surelyLasts(_ index: Int, on day: Day) -> Bool {
    (start(index).last ?? .distantFuture) <= day && (until(index).first ?? .distantPast) >= day
  }
}
