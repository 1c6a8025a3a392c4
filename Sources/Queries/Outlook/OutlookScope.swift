import EDTF
import PolicyModel

/// Which expectations are asked about.
struct OutlookScope {
  let query: OutlookQuery
  let ledger: VisibleLedger
  let excerpt: LedgerExcerpt

  /// Whether an event is an expectation that may have been said by a day, counts at the grade that is asked for, and
  /// was not found to be false by a ruling.
  func isSeen(_ visible: VisibleEvent, by day: Day) -> Bool {
    visible.event.modality == .expected && visible.standing.verdict != .reject
      && excerpt.grade(of: visible, in: ledger) >= (query.viewpoint.evidence ?? .unsourced)
      && (visible.event.date.startDays.first ?? .distantPast) <= day
  }

  /// Whether it is of the actors and policies that are asked about.
  func holds(_ visible: VisibleEvent) -> Bool {
    if !query.actors.isEmpty, !query.actors.contains(where: { concerns($0, visible.event) }) { return false }
    guard let policies = query.policies else { return true }
    return touches(visible.event, Set(policies))
  }

  func isSaidBySpeaker(_ answer: ShownExpectation) -> Bool {
    guard let speaker = query.speaker else { return true }
    return answer.saidBy.contains { $0.isMeant(by: speaker) }
  }

  /// Whether an actor takes part in an event or issues a policy that it is about, itself or through who acts for it.
  private func concerns(_ actor: ActorID, _ event: Event) -> Bool {
    let issuers = event.effects.compactMap { excerpt.policies[$0.policy]?.policy.issuer }
    return (event.participants.map(\.actor) + issuers).contains {
      excerpt.actors.acts($0, for: actor, on: event.date.everyDay)
    }
  }

  /// Whether an event has an effect on one of the policies, or a relation to an event that has.
  private func touches(_ event: Event, _ policies: Set<PolicyID>) -> Bool {
    if event.effects.contains(where: { policies.contains($0.policy) }) { return true }
    return event.relations.contains { relation in
      ledger.events[relation.event]?.event.effects.contains { policies.contains($0.policy) } ?? false
    }
  }
}
