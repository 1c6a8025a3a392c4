import EDTF
import PolicyModel

/// Answers what actors did, in order.
package enum TimelineEvaluator {
  /// The events of `query`, out of `excerpt` that have every event that may match.
  package static func answer(_ query: TimelineQuery, _ excerpt: LedgerExcerpt) -> TimelineAnswer {
    let ledger = excerpt.seen(from: query.viewpoint)
    let matching = Matching(query: query, ledger: ledger, excerpt: excerpt)
    let taken = ledger.events.values.compactMap { visible -> Taken? in
      matching.part(in: visible).map { Taken(visible: visible, via: $0) }
    }
    let fitting = TimelineOrder(ledger).sorted(taken.filter { matching.fits($0.visible) }, by: \.visible)
    let shown = query.limit.map { Array(fitting.prefix($0)) } ?? fitting
    return TimelineAnswer(
      viewpoint: query.viewpoint, actors: query.actors.map(excerpt.named),
      events: shown.map { event($0, ledger, excerpt) }, matching: fitting.count, total: taken.count,
      leavesOutBefore: false)
  }

  /// The timeline with what each effect's policy was before, and with what relations do to policies; `excerpt` have all
  /// that touches these policies.
  package static func withBefore(_ answer: TimelineAnswer, _ excerpt: LedgerExcerpt) -> TimelineAnswer {
    let ledger = excerpt.seen(from: answer.viewpoint)
    let states = PolicyStates(ledger: ledger, excerpt: excerpt)
    var before = StatesBefore(states)
    let outcomes = RelationOutcomes(states)
    var answer = answer
    for index in answer.events.indices {
      guard let event = ledger.events[answer.events[index].event.id]?.event else { continue }
      answer.events[index].event.effects = answer.events[index].event.effects.map {
        before.adding(to: $0, of: event)
      }
      answer.events[index].outcomes = outcomes.of(event)
    }
    return answer
  }

  private struct Taken {
    var visible: VisibleEvent
    var via: [ActorID]
  }

  private static func event(
    _ taken: Taken, _ ledger: VisibleLedger, _ excerpt: LedgerExcerpt
  ) -> TimelineEvent {
    let answer = ShownEvent(taken.visible, in: excerpt, seen: ledger)
    let raises = taken.visible.event.relations.filter { $0.type == .confirms }.compactMap { relation in
      ledger.events[relation.event].map {
        EventBrief(
          id: $0.event.id, date: $0.event.date, title: $0.event.title,
          grade: excerpt.grade(of: $0, in: ledger), citations: [])
      }
    }
    return TimelineEvent(event: answer, via: taken.via.map(excerpt.named), raises: raises, outcomes: [])
  }
}

/// Which events are whose, and which of them are asked for.
private struct Matching {
  let query: TimelineQuery
  let ledger: VisibleLedger
  let excerpt: LedgerExcerpt

  /// The participants who acted for the asked actors; nil where the event is not theirs.
  func part(in visible: VisibleEvent) -> [ActorID]? {
    let participants = visible.event.participants.filter { participant in
      query.roles.map { $0.contains(participant.role) } ?? true
    }
    if query.actors.isEmpty { return query.roles == nil || !participants.isEmpty ? [] : nil }
    var via: [ActorID] = []
    var isTheirs = false
    for actor in query.actors {
      if participants.contains(where: { $0.actor == actor }) { isTheirs = true }
      if !query.direct {
        for participant in participants where acts(participant.actor, for: actor, in: visible.event) {
          isTheirs = true
          if !via.contains(participant.actor) { via.append(participant.actor) }
        }
      }
    }
    return isTheirs ? via : nil
  }

  func fits(_ visible: VisibleEvent) -> Bool {
    let event = visible.event
    if let wanted = query.viewpoint.evidence, excerpt.grade(of: visible, in: ledger) < wanted {
      return false
    }
    if query.from != nil || query.to != nil {
      let period = event.date.possibleDays.from(query.from ?? .distantPast)
      if period.through(query.to ?? .distantFuture).isEmpty { return false }
    }
    if let types = query.types, !types.contains(event.type) { return false }
    if !query.with.isEmpty, !query.with.allSatisfy({ with in takesPart(with, in: event) }) { return false }
    if let policies = query.policies { return touches(event, Set(policies)) }
    return true
  }

  /// Whether an event has an effect on one of the policies, or a relation to an event that has.
  private func touches(_ event: Event, _ policies: Set<PolicyID>) -> Bool {
    if event.effects.contains(where: { policies.contains($0.policy) }) { return true }
    return event.relations.contains { relation in
      ledger.events[relation.event]?.event.effects.contains { policies.contains($0.policy) } ?? false
    }
  }

  private func takesPart(_ actor: ActorID, in event: Event) -> Bool {
    event.participants.contains { participant in
      participant.actor == actor || (!query.direct && acts(participant.actor, for: actor, in: event))
    }
  }

  private func acts(_ actor: ActorID, for principal: ActorID, in event: Event) -> Bool {
    actor != principal
      && excerpt.actors.acts(
        actor, for: principal,
        on: event.date.everyDay)
  }
}
