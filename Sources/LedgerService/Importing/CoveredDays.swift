import EDTF
import PolicyModel

/// From when to when a panel or a matrix tells of each policy: all of these days, for only its changes are kept.
struct CoveredDays {
  private(set) var spans: [PolicyID: ClosedRange<Day>] = [:]
  /// One of its rows.
  private(set) var row: EventDraft?

  mutating func add(_ command: Command) {
    switch command {
    case .recordEvent(let draft):
      row = draft
      for effect in draft.effects { add(effect.policy, (effect.effective ?? draft.date).earliest.day) }
    case .review(let review): add(review.policy, review.on.earliest.day)
    default: break
    }
  }

  private mutating func add(_ policy: Reference, _ day: Day?) {
    guard let day, let id = PolicyID(policy.text) else { return }
    let known = spans[id] ?? day...day
    spans[id] = min(known.lowerBound, day)...max(known.upperBound, day)
  }
}
