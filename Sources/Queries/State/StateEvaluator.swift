package import EDTF
package import PolicyModel

/// Answers what policies were on a day.
package enum StateEvaluator {
  /// The state of each policy that `query` asks for.
  package static func answer(_ query: StateQuery, _ excerpt: LedgerExcerpt) -> StateAnswer {
    let ledger = excerpt.seen(from: query.viewpoint.undated)
    let states = PolicyStates(ledger: ledger, excerpt: excerpt)
    let day = query.viewpoint.on
    let rows = query.policies.sorted().flatMap { id in
      states.rows(of: id, keys: query.keys, on: day, all: query.all)
    }
    let shown = Set(rows.filter { $0.answer.key == .status }.map(\.policy.id))
    let without = query.named.filter { !shown.contains($0) }.sorted().flatMap {
      states.rows(of: $0, keys: [.status], on: day, all: true)
    }
    return StateAnswer(
      viewpoint: query.viewpoint, rows: rows, asked: Set(query.policies).count, groups: [],
      withoutValue: without)
  }
}

/// The states of policies from one viewpoint: what `state`, `diff` and `why` are built on.
package struct PolicyStates: Sendable {
  package let ledger: VisibleLedger
  package let excerpt: LedgerExcerpt
  /// The relations of a measure's life among what it sees.
  let relations: MeasureRelations
  private let touching: [PolicyID: [VisibleEvent]]

  package init(ledger: VisibleLedger, excerpt: LedgerExcerpt) {
    self.ledger = ledger
    self.excerpt = excerpt
    var related: [Event] = []
    var touching: [PolicyID: [VisibleEvent]] = [:]
    for event in ledger.events.values where event.event.modality.changesState {
      if event.standing.verdict != .reject { related.append(event.event) }
      var touched: [PolicyID] = []
      for effect in event.event.effects where !touched.contains(effect.policy) {
        touched.append(effect.policy)
        touching[effect.policy, default: []].append(event)
      }
    }
    relations = MeasureRelations(related)
    self.touching = touching
  }

  /// Events that name each other in a circle, by groups.
  package var circles: [[EventID]] { relations.circles }

  /// The effects that count on a policy; nil where the ledger has no such policy.
  package func effects(on id: PolicyID) -> PolicyEffects? {
    excerpt.policies[id].map {
      PolicyEffects($0.policy, touchedBy: touching[id] ?? [], in: ledger, relations: relations)
    }
  }

  /// The effects that would count on a policy were some events others than they are.
  /// - Parameter changed: what stands for them; nil for nothing.
  func effects(on id: PolicyID, changing changed: [EventID: VisibleEvent?]) -> PolicyEffects? {
    // Only what bears on the policy, through whatever, is looked at again.
    var bearing: [EventID: VisibleEvent] = [:]
    var open = (touching[id] ?? []).map(\.event.id)
    while let next = open.popLast() {
      guard bearing[next] == nil, let visible = ledger.events[next] else { continue }
      bearing[next] = visible
      if !relations.isEmpty { open += relations.naming(next) + relations.relations(of: next).map(\.event) }
    }
    for (id, event) in changed { bearing[id] = event }
    return PolicyStates(ledger: ledger.with(bearing), excerpt: excerpt).effects(on: id)
  }

  /// An event without its relations that act; nil where it is not seen.
  func withoutActing(_ id: EventID) -> VisibleEvent? {
    guard var visible = ledger.events[id] else { return nil }
    visible.event.relations.removeAll { $0.type.acts }
    return visible
  }

  /// The rows of a policy on a day.
  package func rows(of id: PolicyID, keys: [Key]?, on day: Day, all: Bool) -> [StateRow] {
    guard let record = excerpt.policies[id], let effects = effects(on: id) else { return [] }
    let label = PolicyLabel(record.policy, in: excerpt)
    let checked = checked(id, effects, by: day)
    return (keys ?? effects.keys).sorted().compactMap { key in
      let answer = effects.answer(key, on: day)
      guard all || answer.alternatives.contains(where: { $0.state.value != nil }) else { return nil }
      return StateRow(
        policy: label, answer: answer, disputes: disputes(of: answer, effects), checked: checked,
        event: answer.event.flatMap { uncited($0, for: record.policy.issuer) },
        requires: key == .status ? requirements(of: record.policy, on: day) : [],
        silencing: silencing(answer, of: id, effects, on: day),
        alternativeEvents: Set(answer.holding.map(\.event)).sorted().compactMap {
          uncited($0, for: record.policy.issuer)
        })
    }
  }

  /// Whether an event's effects count: it is seen, changes state, and no ruling rejects it.
  package func counts(_ id: EventID) -> Bool {
    ledger.events[id].map { $0.event.modality.changesState && $0.standing.verdict != .reject } ?? false
  }

  /// An event in a line, graded for an issuer.
  package func brief(_ id: EventID, for issuer: ActorID?) -> EventBrief? {
    guard let visible = ledger.events[id], var brief = uncited(id, for: issuer) else { return nil }
    brief.citations = (visible.citations + visible.confirmations).map { ShownCitation($0, in: excerpt) }
    return brief
  }

  /// An event in a line, graded for an issuer, without its citations.
  private func uncited(_ id: EventID, for issuer: ActorID?) -> EventBrief? {
    guard let visible = ledger.events[id] else { return nil }
    let grade =
      issuer.map { ledger.grade(of: visible, for: $0) } ?? excerpt.grade(of: visible, in: ledger)
    return EventBrief(
      id: id, date: visible.event.date, title: visible.event.title, grade: grade, citations: [])
  }

  /// What a policy needs of others, and what these were on `day`.
  package func requirements(of policy: Policy, on day: Day) -> [ShownRequirement] {
    policy.requires.compactMap { requirement in
      guard let needed = excerpt.policies[requirement.policy]?.policy, let effects = effects(on: needed.id)
      else {
        return nil
      }
      return ShownRequirement(
        policy: PolicyLabel(needed, in: excerpt), value: requirement.value,
        found: effects.answer(.status, on: day).alternatives.map(\.state))
    }
  }

  /// The latest day, not after `day`, on which an event or a review speaks for a policy.
  package func checked(_ id: PolicyID, _ effects: PolicyEffects, by day: Day) -> Day? {
    let events = effects.events.compactMap { $0.event.date.latest.day ?? $0.event.date.earliest.day }
    let reviews = (excerpt.policies[id]?.reviews ?? []).filter(isSeen).compactMap(\.on.latest.day)
    return (events + reviews).filter { $0 <= day }.max()
  }

  /// A review is seen through its sources; one without any was reported when it was made.
  private func isSeen(_ review: PolicyReviewed) -> Bool {
    if !review.citations.isEmpty {
      let visibility = Visibility(viewpoint: ledger.viewpoint, grading: ledger.grading)
      return review.citations.contains { $0.stance == .states && visibility.sees($0) }
    }
    guard let reported = ledger.viewpoint.reported else { return true }
    return (review.on.latest.day ?? .distantFuture) <= reported
  }

  /// Who disputes what is held, each once: a denial of several claims is weaker only where it is weaker than all.
  private func disputes(of answer: KeyAnswer, _ effects: PolicyEffects) -> [Dispute] {
    var holding = Set(answer.holding.map(\.event))
    if answer.certainty == .contested {
      // What is contested may turn on a relation.
      holding.formUnion(effects.actingRelations(on: answer.key).map(\.event))
    }
    let all = effects.events.filter { holding.contains($0.event.id) && $0.standing.verdict == nil }
      .flatMap(\.standing.disputes)
    return Dictionary(all.map { ($0.event, $0) }, uniquingKeysWith: { $0.isWeaker ? $1 : $0 }).values
      .sorted { $0.event < $1.event }
  }
}
