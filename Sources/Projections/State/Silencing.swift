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
    var found = events.filter { without([$0]) != plain }
    if found.isEmpty {
      // Each alone would do: those that have begun by then.
      let begun = candidates.filter { event, relation in
        let days = ledger.events[event]?.event.start(of: relation, on: policy, answer.key).days
        return (days?.first ?? .distantFuture) <= day
      }
      found = Set(begun.map(\.event))
      if without(found) == plain { return [] }
    }
    return candidates.filter { found.contains($0.event) }.map { event, relation in
      SilencingRelation(
        stated: StatedRelation(event: event, type: relation.type, target: relation.event),
        until: end(of: relation, of: event, policy, answer.key, all, []),
        open: open(relation, of: event, policy, answer.key, on: day))
    }
  }

  /// From when a relation acts, as what commences its event leaves it; nil where nobody has named the day.
  func beginning(
    of relation: Relation, of event: Event, _ policy: PolicyID, _ key: Key,
    _ acting: [(event: EventID, relation: Relation)]
  ) -> EDTFDate? {
    let commencing = acting.filter { $0.relation.type == .commences && $0.relation.event == event.id }
    let named = commencing.compactMap { one in
      ledger.events[one.event]?.event.start(of: one.relation, on: policy, key).written
    }.max { $0.latestForOrder < $1.latestForOrder }
    if let named { return named }
    let own = event.start(of: relation, on: policy, key)
    return own.days.isEmpty ? nil : own.written
  }

  /// The end of a relation as what extends or ends its event leaves it.
  func end(
    of relation: Relation, of event: EventID, _ policy: PolicyID, _ key: Key,
    _ acting: [(event: EventID, relation: Relation)], _ seen: Set<EventID>
  ) -> EDTFDate? {
    guard !seen.contains(event), relation.type.takesUntil, let named = ledger.events[event]?.event else {
      return nil
    }
    let own = named.end(of: relation, on: policy, key)
    let longer =
      own == nil
      ? []
      : acting.filter {
        $0.relation.type == .extends && $0.relation.event == event
      }.compactMap { end(of: $0.relation, of: $0.event, policy, key, acting, seen.union([event])) }
    let longest = ([own].compactMap { $0 } + longer).max { $0.latestForOrder < $1.latestForOrder }
    // What ends it for good, the day before.
    let ended = acting.filter {
      [.repeals, .supersedes].contains($0.relation.type) && $0.relation.event == event
    }.compactMap { one -> Day? in
      let start = ledger.events[one.event]?.event.start(of: one.relation, on: policy, key).days
      return start?.first == start?.last ? start?.first?.adding(-1) : nil
    }.min()
    guard let ended, ended < longest?.latestForOrder ?? .distantFuture else { return longest }
    return EDTFDate(ended)
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
