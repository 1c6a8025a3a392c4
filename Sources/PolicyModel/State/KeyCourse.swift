package import EDTF

/// What one key of one policy was over time: prepared once, to be asked on many days.
///
/// On each day it gives the alternatives of `PolicyEffects.answer`, without looking for where their run began.
package struct KeyCourse: Sendable {
  /// All effects first; then, where some are under dispute, each choice of those that count, with none of them first.
  package let cases: [KeyEffects]
  private let starts: [Day]

  /// The status, out of effects of events that were read whole and of plain ones.
  package init(statusIn effects: PolicyEffects, and plain: [PlainEffect]) {
    self.init(effects.statusCourse(and: plain.map(EffectInPlay.init)))
  }

  package init(_ cases: [KeyEffects]) {
    self.cases = cases
    starts =
      [.distantPast]
      + (cases.count == 1
        ? cases[0].turningDays() : cases.flatMap { $0.turningDays() }.sortedWithoutRepeats)
  }

  /// The effects that what is certain rests on: those that nobody disputes.
  package var undisputed: KeyEffects { cases.count > 1 ? cases[1] : cases[0] }

  /// The states that some world gives at the end of `day`, whatever is counted of what is under dispute.
  package func states(on day: Day) -> Set<AnsweredState> {
    var states: Set<AnsweredState> = []
    for effects in cases {
      states.formUnion(effects.states(on: day))
    }
    return states
  }

  /// A stretch of days on which the states are the same.
  package struct Stretch: Hashable, Sendable {
    package var first: Day
    package var last: Day
  }

  /// The stretches up to `day`, in order; the first reaches back without end.
  package func stretches(upTo day: Day) -> [Stretch] {
    let begun = starts.prefix { $0 <= day }
    return begun.indices.map { index in
      Stretch(first: begun[index], last: index + 1 < begun.endIndex ? begun[index + 1].adding(-1) : day)
    }
  }
}
