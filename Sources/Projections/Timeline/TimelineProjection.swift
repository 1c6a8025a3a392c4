import EDTF
import PolicyModel

/// Answers what actors did, in order.
package enum TimelineProjection {
  /// The events of `query`, out of `holdings` that have every event that may match.
  package static func view(_ query: TimelineQuery, _ holdings: Holdings) -> TimelineView {
    let ledger = holdings.seen(from: query.viewpoint)
    let matching = Matching(query: query, ledger: ledger, holdings: holdings)
    let taken = ledger.events.values.compactMap { visible -> Taken? in
      matching.part(in: visible).map { Taken(visible: visible, via: $0) }
    }
    let fitting = TimelineOrder(ledger).sorted(taken.filter { matching.fits($0.visible) }, by: \.visible)
    let shown = query.limit.map { Array(fitting.prefix($0)) } ?? fitting
    return TimelineView(
      viewpoint: query.viewpoint, actors: query.actors.map(holdings.named),
      events: shown.map { event($0, ledger, holdings) }, matching: fitting.count, total: taken.count,
      leavesOutBefore: false)
  }

  /// The timeline with what each effect's policy was before, and with what relations do to policies; `holdings` have all
  /// that touches these policies.
  package static func withBefore(_ view: TimelineView, _ holdings: Holdings) -> TimelineView {
    let ledger = holdings.seen(from: view.viewpoint)
    let states = PolicyStates(ledger: ledger, holdings: holdings)
    var before = StatesBefore(states)
    let outcomes = RelationOutcomes(states)
    var view = view
    for index in view.events.indices {
      guard let event = ledger.events[view.events[index].event.id]?.event else { continue }
      view.events[index].event.effects = view.events[index].event.effects.map {
        before.adding(to: $0, of: event)
      }
      view.events[index].outcomes = outcomes.of(event)
    }
    return view
  }

  private struct Taken {
    var visible: VisibleEvent
    var via: [ActorID]
  }

  private static func event(
    _ taken: Taken, _ ledger: VisibleLedger, _ holdings: Holdings
  ) -> TimelineEvent {
    let view = EventView(taken.visible, in: holdings, seen: ledger)
    let raises = taken.visible.event.relations.filter { $0.type == .confirms }.compactMap { relation in
      ledger.events[relation.event].map {
        EventBrief(
          id: $0.event.id, date: $0.event.date, title: $0.event.title,
          grade: holdings.grade(of: $0, in: ledger), citations: [])
      }
    }
    return TimelineEvent(event: view, via: taken.via.map(holdings.named), raises: raises, outcomes: [])
  }
}

/// Which events are whose, and which of them are asked for.
private struct Matching {
  let query: TimelineQuery
  let ledger: VisibleLedger
  let holdings: Holdings

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
    if let wanted = query.viewpoint.evidence, holdings.grade(of: visible, in: ledger) < wanted {
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
      && holdings.actors.acts(
        actor, for: principal,
        on: event.date.everyDay)
  }
}
