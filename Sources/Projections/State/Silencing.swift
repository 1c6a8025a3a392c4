package import EDTF
package import PolicyModel

/// A relation by which nothing is stated of a key: what would hold is suspended, repealed or superseded.
package struct SilencingRelation: Hashable, Sendable {
  /// The relation, with the event that has it.
  package var stated: StatedRelation
  /// The end of a stay, where it has one.
  package var until: EDTFDate?

  package init(stated: StatedRelation, until: EDTFDate?) {
    self.stated = stated
    self.until = until
  }
}

extension PolicyStates {
  /// The relations without which something else would be stated of a key on `day`, or might be; of several that do the
  /// same, all.
  func silencing(_ answer: KeyAnswer, of policy: PolicyID, _ effects: PolicyEffects, on day: Day)
    -> [SilencingRelation]
  {
    guard answer.alternatives.contains(where: { $0.state == .unstated }) else { return [] }
    let acting = effects.actingRelations(on: answer.key).filter { event, relation in
      guard [.suspends, .repeals, .supersedes].contains(relation.type),
        let own = ledger.events[event]?.event
      else { return false }
      return (own.start(of: relation, on: policy, answer.key).days.first ?? .distantPast) <= day
    }
    if acting.isEmpty { return [] }
    let events = Set(acting.map(\.event))
    let plain = Set(answer.alternatives.map(\.state))
    let without = { (events: Set<EventID>) -> Set<AnsweredState> in
      var changed: [EventID: VisibleEvent?] = [:]
      for event in events {
        guard var visible = self.ledger.events[event] else { continue }
        visible.event.relations.removeAll { $0.type.acts }
        changed[event] = visible
      }
      guard let others = self.effects(on: policy, changing: changed) else { return plain }
      return Set(others.answer(answer.key, on: day).alternatives.map(\.state))
    }
    var found = events.filter { without([$0]) != plain }
    if found.isEmpty, without(events) != plain { found = events }
    return acting.filter { found.contains($0.event) }.map { event, relation in
      SilencingRelation(
        stated: StatedRelation(event: event, type: relation.type, target: relation.event),
        until: ledger.events[event]?.event.end(of: relation, on: policy, answer.key))
    }
  }
}
