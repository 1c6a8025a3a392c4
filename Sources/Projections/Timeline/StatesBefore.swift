import EDTF
import PolicyModel

/// What the policies that a timeline touches were before its events; each policy's effects are put in order once.
struct StatesBefore {
  private let states: PolicyStates
  private var known: [PolicyID: PolicyEffects?] = [:]
  private var prepared: [PolicyID: [Key: KeyEffects]] = [:]

  init(_ states: PolicyStates) {
    self.states = states
  }

  /// The view of an effect with what its policy was the day before the effect can have begun, and which way it went;
  /// as it is, where that is not certain.
  mutating func adding(to view: EffectView, of event: Event) -> EffectView {
    guard states.counts(event.id), let first = (view.effective ?? event.date).startDays.first,
      first > .distantPast, let effects = effects(on: view.policy, view.key)
    else { return view }
    let held = effects.held(on: first.adding(-1))
    var before = Set(held.effects.map { AnsweredState(effects.effects[$0].does) })
    if held.orNothing { before.insert(.unstated) }
    guard before.count == 1, let only = before.first else { return view }
    var view = view
    view.before = only
    let after = AnsweredState(view.does)
    if only != after, let label = view.label {
      view.direction = Direction.of(
        [only], [after], key: view.key, scale: label.scale, stricter: label.stricter)
    }
    return view
  }

  private mutating func effects(on policy: PolicyID, _ key: Key) -> KeyEffects? {
    if let found = prepared[policy]?[key] { return found }
    if known[policy] == nil { known[policy] = .some(states.effects(on: policy)) }
    guard let effects = known[policy] ?? nil else { return nil }
    let made = effects.prepared(key, counting: nil)
    prepared[policy, default: [:]][key] = made
    return made
  }
}
