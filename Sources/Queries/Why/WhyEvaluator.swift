import EDTF
import PolicyModel

/// Answers what a state rests on.
package enum WhyEvaluator {
  /// What the state that `query` asks for rests on; nil where the ledger has no such policy.
  package static func answer(_ query: WhyQuery, _ excerpt: LedgerExcerpt) -> WhyAnswer? {
    let ledger = excerpt.seen(from: query.viewpoint.undated)
    let states = PolicyStates(ledger: ledger, excerpt: excerpt)
    guard let policy = excerpt.policies[query.policy]?.policy, let effects = states.effects(on: query.policy)
    else { return nil }
    let day = query.viewpoint.on
    let keys = query.key.map { [$0] } ?? effects.keys
    let whyKeys = keys.flatMap { key in
      states.rows(of: policy.id, keys: [key], on: day, all: query.key != nil || key == .status).map { row in
        why(row, effects, on: day, policy, states)
      }
    }
    return WhyAnswer(
      viewpoint: query.viewpoint, policy: PolicyLabel(policy, in: excerpt), keys: whyKeys,
      requires: states.requirements(of: policy, on: day))
  }

  private static func why(
    _ row: StateRow, _ all: PolicyEffects, on day: Day, _ policy: Policy, _ states: PolicyStates
  ) -> WhyKey {
    let effects = all.prepared(row.answer.key, counting: nil)
    let holding = row.answer.holding
    let held = Set(effects.effects.indices.filter { holding.contains(effects.effects[$0]) })
    let order = effects.effects.indices.sorted { a, b in
      let (x, y) = (effects.effects[a], effects.effects[b])
      return (effects.start(a).first ?? .distantPast, x.event.text, x.ordinal)
        < (effects.start(b).first ?? .distantPast, y.event.text, y.ordinal)
    }
    let answer = { (index: Int) in effect(effects.effects[index], row.answer.key, policy, states) }
    let rest = order.filter { !held.contains($0) }
    let isComing = { (index: Int) in (effects.start(index).first ?? .distantPast) > day }
    let shown = order.filter { held.contains($0) || isComing($0) }.map { effects.effects[$0] }
    return WhyKey(
      row: row, holding: order.filter(held.contains).compactMap(answer),
      past: rest.filter { !isComing($0) }.reversed().compactMap(answer),
      coming: rest.filter(isComing).compactMap(answer),
      disputing: row.disputes.compactMap { dispute in
        states.ledger.events[dispute.event].map {
          WhyDispute(dispute: dispute, event: ShownEvent($0, in: states.excerpt, seen: states.ledger))
        }
      },
      // That what is shown supersedes what was before it is told beside that.
      acting: acting(
        all.actingRelations(on: row.answer.key).filter { event, relation in
          relation.type != .supersedes || !effects.effects.contains { $0.event == event }
        }, on: policy.id, row.answer.key, besides: Set(shown.map(\.event)), states),
      leftOut: LeavingOut(states).events(
        on: row.answer.key, of: policy, counting: Set(effects.effects.map(\.event))))
  }

  private static func acting(
    _ relations: [(event: EventID, relation: Relation)], on policy: PolicyID, _ key: Key,
    besides holding: Set<EventID>, _ states: PolicyStates
  ) -> [WhyActing] {
    var times = RelationTimes(relations, on: policy, key, in: states.ledger)
    let own = Dictionary(grouping: relations, by: \.event)
    let events = Set(own.keys).subtracting(holding).compactMap { states.ledger.events[$0] }
    return events.sorted {
      ($0.event.date.earliestForOrder, $0.event.id) < ($1.event.date.earliestForOrder, $1.event.id)
    }
    .map { visible in
      WhyActing(
        event: ShownEvent(visible, in: states.excerpt, seen: states.ledger),
        relations: (own[visible.event.id] ?? []).map { _, relation in
          ActingRelation(
            type: relation.type, target: relation.event,
            from: times.beginning(of: relation, of: visible.event),
            until: times.end(of: relation, of: visible.event.id))
        })
    }
  }

  private static func effect(
    _ effect: EffectInPlay, _ key: Key, _ policy: Policy, _ states: PolicyStates
  ) -> WhyEffect? {
    guard let visible = states.ledger.events[effect.event] else { return nil }
    let stating = visible.testimonies.map { testimony in
      WhyTestimony(
        citation: ShownCitation(testimony.record, in: states.excerpt),
        confirming: testimony.cited == effect.event ? nil : testimony.cited,
        isOfficial: states.ledger.grading.isOfficial(testimony, principal: policy.issuer),
        origins: testimony.origins.sorted(), counts: true)
    }
    let others = visible.citations.filter { $0.citation.stance != .states }.map { record in
      WhyTestimony(
        citation: ShownCitation(record, in: states.excerpt), confirming: nil, isOfficial: false, origins: [],
        counts: false)
    }
    let event = ShownEvent(visible, in: states.excerpt, seen: states.ledger)
    return WhyEffect(
      does: effect.does, isImplied: effect.isImpliedClear, effective: effect.effective,
      until: effect.untilWritten, basis: effect.basis, grade: effect.grade,
      event: event, takenBack: event.takenBack.filter { $0.acts(on: key, of: policy.id) },
      evidence: stating + others)
  }
}
