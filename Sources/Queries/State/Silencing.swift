package import EDTF
package import PolicyModel

/// A relation by which nothing is stated of a key, for what would hold is suspended, repealed or superseded; or of which it
/// is not known whether it acts on the day.
package struct SilencingRelation: Hashable, Sendable {
  /// The relation, with the event that has it.
  package var stated: StatedRelation
  /// The end of a stay, where it has one.
  package var until: EDTFDate?
  /// The date of its beginning or end, where it is not known whether that is past.
  package var open: EDTFDate?
}

extension PolicyStates {
  /// The relations without which something else would be stated of a key on `day`, or might be; of several that do the
  /// same, all.
  func silencing(_ answer: KeyAnswer, of policy: PolicyID, _ effects: PolicyEffects, on day: Day)
    -> [SilencingRelation]
  {
    let isUnstated = answer.alternatives.contains { $0.state == .unstated }
    guard isUnstated || answer.certainty == .possible || answer.certainty == .contested else { return [] }
    let all = effects.actingRelations(on: answer.key)
    let candidates = all.filter { event, relation in
      isUnstated && [.suspends, .repeals, .supersedes].contains(relation.type)
        || open(relation, of: event, policy, answer.key, on: day) != nil
    }
    if candidates.isEmpty { return [] }
    let events = Set(candidates.map(\.event))
    let plain = Set(answer.alternatives.map(\.state))
    let without = { (events: Set<EventID>) -> Set<AnsweredState> in
      let changed = Dictionary(uniqueKeysWithValues: events.map { ($0, self.withoutActing($0)) })
      guard let others = self.effects(on: policy, changing: changed) else { return plain }
      return Set(others.answer(answer.key, on: day).alternatives.map(\.state))
    }
    let few = likely(candidates, of: events, among: all.count, policy, answer.key, on: day)
    var found = few.filter { without([$0]) != plain }
    if found.isEmpty {
      // Each alone would do: those that have begun by then.
      let begun = candidates.filter { event, relation in
        let days = ledger.events[event]?.event.start(of: relation, on: policy, answer.key).days
        return (days?.first ?? .distantFuture) <= day
      }
      found = Set(begun.map(\.event))
      if without(found) == plain { return [] }
    }
    var times = RelationTimes(all, on: policy, answer.key, in: ledger)
    return candidates.filter { found.contains($0.event) }.map { event, relation in
      SilencingRelation(
        stated: StatedRelation(event: event, type: relation.type, target: relation.event),
        until: times.end(of: relation, of: event),
        open: open(relation, of: event, policy, answer.key, on: day))
    }
  }

  /// Events left out one by one, times the relations that are then looked at: more are not tried.
  private static var mostLeftOut: Int { 50_000 }

  /// The events that are left out to see what difference they make: all, or of very many those that by their own dates may
  /// act on `day`, the last to begin.
  private func likely(
    _ candidates: [(event: EventID, relation: Relation)], of events: Set<EventID>, among count: Int,
    _ policy: PolicyID, _ key: Key, on day: Day
  ) -> Set<EventID> {
    let most = PolicyStates.mostLeftOut / max(count, 1)
    if events.count <= most { return events }
    var begun: [EventID: Day] = [:]
    for (event, relation) in candidates {
      guard let own = ledger.events[event]?.event else { continue }
      let first = own.start(of: relation, on: policy, key).days.first ?? .distantFuture
      if first > day { continue }
      if case .days(let ends)? = own.end(of: relation, on: policy, key)?.endDays,
        (ends.last ?? .distantFuture) < day
      {
        continue
      }
      begun[event] = max(begun[event] ?? first, first)
    }
    return Set(begun.sorted { ($0.value, $0.key) > ($1.value, $1.key) }.prefix(most).map(\.key))
  }

  /// The date of the beginning or end of a relation, where it may or may not be past.
  private func open(
    _ relation: Relation, of event: EventID, _ policy: PolicyID, _ key: Key, on day: Day
  ) -> EDTFDate? {
    guard let own = ledger.events[event]?.event else { return nil }
    let start = own.start(of: relation, on: policy, key)
    if (start.days.first ?? .distantFuture) <= day, (start.days.last ?? .distantPast) > day {
      return start.written
    }
    guard let until = own.end(of: relation, on: policy, key), case .days(let ends) = until.endDays,
      (ends.first ?? .distantFuture) <= day, (ends.last ?? .distantPast) > day
    else { return nil }
    return until
  }
}
