import EDTF
package import PolicyModel

/// Answers which events followed an event.
package enum FollowersEvaluator {
  /// The events by which others came to the same value after the one that `query` asks about, which `courses` must have
  /// whole.
  package static func after(_ query: FollowersQuery, _ courses: StatusCourses) -> [EventID] {
    let reading = FollowedReading(states: courses.states, policies: Set(query.policies))
    guard let visible = courses.states.ledger.events[query.event] else { return [] }
    return CameAfter(reading.followed(visible), reading).events(in: courses)
  }

  /// The followers that `query` asks for, out of `excerpt` that have it, the events that follow it, directly and through
  /// others, and those that came after it.
  package static func answer(
    _ query: FollowersQuery, after events: [EventID], _ excerpt: LedgerExcerpt
  ) -> FollowersAnswer {
    let states = PolicyStates(ledger: excerpt.seen(from: query.viewpoint), excerpt: excerpt)
    let reading = FollowedReading(states: states, policies: Set(query.policies))
    guard let visible = states.ledger.events[query.event] else {
      return FollowersAnswer(viewpoint: query.viewpoint, asked: query.event, root: nil, said: [], after: [])
    }
    let root = reading.followed(visible)
    let tree = FollowTree(root: query.event, reading)
    return FollowersAnswer(
      viewpoint: query.viewpoint, asked: query.event, root: root, said: tree.followers(of: root, under: root),
      after: CameAfter(root, reading).followers(events, without: tree))
  }
}

/// Reads events as what may be followed.
struct FollowedReading {
  let states: PolicyStates
  /// The policies of the topics in question.
  let policies: Set<PolicyID>

  var ledger: VisibleLedger { states.ledger }

  /// Whether the question's grade lets an event count.
  func counts(_ followed: FollowedEvent) -> Bool {
    ledger.viewpoint.evidence.map { followed.grade >= $0 } ?? true
  }

  func followed(_ visible: VisibleEvent) -> FollowedEvent {
    let event = visible.event
    let setting = event.effects.compactMap { effect -> (effect: Effect, set: SetPolicy)? in
      guard let value = effect.does(to: .status)?.value,
        let policy = states.excerpt.policies[effect.policy]?.policy
      else { return nil }
      let label = PolicyLabel(policy, in: states.excerpt)
      return (effect, SetPolicy(policy: label, value: value, basis: effect.basis))
    }
    let ofTopic = setting.filter { policies.contains($0.set.policy.id) }
    let told = ofTopic.isEmpty ? setting : ofTopic
    let issuer = told.first?.set.policy.issuer.id
    let force = force(told.map(\.effect), of: event)
    // Where what was done is only inferred, the event that shows it is not the one that followed.
    let isInferred = !told.isEmpty && told.allSatisfy { $0.effect.basis == .inferred }
    return FollowedEvent(
      event: ShownEvent(visible, in: states.excerpt, seen: states.ledger),
      days: isInferred ? force : event.date.startDays, force: force, policies: told.map(\.set),
      grade: issuer.map { ledger.grade(of: visible, for: $0) }
        ?? states.excerpt.grade(of: visible, in: ledger))
  }

  /// The days on which the first of some effects may start; those of the event where there is none.
  private func force(_ effects: [Effect], of event: Event) -> DaySet {
    let windows = effects.map { effect in
      let cut = states.effects(on: effect.policy)?.prepared(.status, counting: nil)
      let index = cut?.effects.firstIndex { $0.event == event.id && event.effects[$0.ordinal] == effect }
      if let cut, let index { return cut.start(index) }
      return EffectWindows(of: effect, in: event.date).start
    }.filter { !$0.isEmpty }
    guard let last = windows.compactMap(\.last).min() else { return event.date.startDays }
    return DaySet(normalizing: windows.flatMap(\.ranges)).through(last)
  }
}
