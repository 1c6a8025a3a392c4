import EDTF
import PolicyModel

/// What an event of a publication is known by in the next one: what it says of which key of a policy from which date; an
/// event without effects by its date and title.
enum MatchKey: Hashable {
  /// The date is nil where nobody knows when it started: by when it had is told otherwise in each publication.
  case effect(PolicyID, Key, from: EDTFDate?)
  case event(EDTFDate, title: String)

  /// The keys of an event.
  static func each(of event: Event) -> Set<MatchKey> {
    if event.effects.isEmpty { return [.event(event.date, title: event.title)] }
    return Set(
      event.effects.flatMap { effect in
        effect.changes.map { .effect(effect.policy, $0.key, from: start(effect.effective ?? event.date)) }
      })
  }

  /// The keys that a draft will have, as far as what it names is there.
  static func each(of draft: EventDraft, _ facts: Facts) -> Set<MatchKey> {
    if draft.effects.isEmpty { return [.event(draft.date, title: draft.title)] }
    return Set(
      draft.effects.flatMap { effect -> [MatchKey] in
        guard case .one(let policy)? = facts.policies[effect.policy.text] else { return [] }
        return effect.changes.compactMap { change in
          Key(change.key.value).map { .effect(policy.id, $0, from: start(effect.effective ?? draft.date)) }
        }
      })
  }

  private static func start(_ date: EDTFDate) -> EDTFDate? { date.isWithoutStart ? nil : date }
}
