import EDTF
import PolicyModel

/// What one key of a policy was, day by day; each day is worked out once.
struct StatesByDay {
  let effects: KeyEffects
  private let turning: [Day]
  private var known: [Day: Set<AnsweredState>] = [:]

  init(_ effects: KeyEffects) {
    self.effects = effects
    turning = effects.turningDays()
  }

  /// Whether some effect makes it so.
  func mayBe(_ state: AnsweredState) -> Bool {
    effects.effects.contains { AnsweredState($0.does) == state }
  }

  /// The first day, and those after it on which something may change.
  func days(from first: Day, through last: Day) -> [Day] {
    if first > last { return [] }
    return [first] + turning.filter { $0 > first && $0 <= last }
  }

  /// All that it may be at the end of a day.
  mutating func states(on day: Day) -> Set<AnsweredState> {
    if let found = known[day] { return found }
    let held = effects.held(on: day)
    var states = Set(held.effects.map { AnsweredState(effects.effects[$0].does) })
    if held.orNothing { states.insert(.unstated) }
    known[day] = states
    return states
  }

  /// Of the effects that may make it so on a day the one that may have begun first.
  func earliest(_ state: AnsweredState, on day: Day) -> EffectInPlay? {
    effects.held(on: day).effects.map { effects.effects[$0] }.filter { AnsweredState($0.does) == state }
      .min { ($0.start.first ?? .distantPast, $0.event) < ($1.start.first ?? .distantPast, $1.event) }
  }
}
