package import EDTF
package import PolicyModel

/// What is taken as it is given of the life of a measure, and told: it is probably not what was meant.
package enum MeasureRemark: Hashable, Sendable {
  /// A relation changes nothing on any day.
  case idle(EventID, RelationType, EventID)
  /// An attribute has a value on a day on which its policy has no status.
  case withoutStatus(PolicyID, Key, Day)
  /// A commencement is dated after the day that it moves.
  case lateCommencement(EventID, EventID, day: Day)

  package var description: String {
    switch self {
    case .idle(let event, let type, let target):
      "\(event) \(type.rawValue) \(target), and that changes nothing on any day"
    case .withoutStatus(let policy, let key, let day):
      "\(policy).\(key) has a value from \(day) on, when \(policy) has no status"
    case .lateCommencement(let event, let target, let day):
      "\(event) commences \(target) and is dated after \(day), the day that it moves"
    }
  }

  /// What is worth a word in the relations of an event.
  package static func all(in event: VisibleEvent, _ states: PolicyStates) -> [MeasureRemark] {
    var idle = IdleRelations(states)
    return event.event.relations.filter { relation in
      states.ledger.events[relation.event] != nil && idle.isIdle(relation, of: event)
    }.map { .idle(event.event.id, $0.type, $0.event) } + lateCommencements(in: event, states)
  }

  /// The commencements of an event that is dated after the days that they move.
  static func lateCommencements(in event: VisibleEvent, _ states: PolicyStates) -> [MeasureRemark] {
    guard states.counts(event.event.id) else { return [] }
    return event.event.relations.filter { $0.type == .commences }.compactMap { relation in
      guard let target = states.ledger.events[relation.event], let day = late(event.event, target.event)
      else { return nil }
      return .lateCommencement(event.event.id, relation.event, day: day)
    }
  }

  /// The day that a commencement moves, where its event is surely later.
  private static func late(_ event: Event, _ target: Event) -> Day? {
    guard let dated = event.date.startDays.first else { return nil }
    return target.effects.compactMap { effect in
      let day = EffectWindows(of: effect, in: target.date).start.last
      return day.flatMap { $0 < dated ? $0 : nil }
    }.max()
  }

  /// The attributes of a policy that stand without a status, each with the first day.
  package static func withoutStatus(_ effects: PolicyEffects) -> [MeasureRemark] {
    let status = effects.prepared(.status, counting: nil)
    var without: [Day: Bool] = [:]
    return effects.keys.filter { $0 != .status }.compactMap { key in
      let attribute = effects.prepared(key, counting: nil)
      let days = Set(status.turningDays() + attribute.turningDays()).sorted()
      let day = days.first { day in
        let isWithout =
          without[day] ?? status.states(on: day).allSatisfy { $0 == .unstated || $0 == .cleared }
        without[day] = isWithout
        return isWithout && attribute.states(on: day).allSatisfy { $0.value != nil }
      }
      return day.map { .withoutStatus(effects.policy.id, key, $0) }
    }
  }
}
