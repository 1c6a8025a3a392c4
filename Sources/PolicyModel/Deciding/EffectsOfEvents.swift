/// What events do to policies and keys, by themselves and through what they act on.
struct EffectsOfEvents {
  private let events: [EventID: Event]

  init(_ events: [EventID: Event]) {
    self.events = events
  }

  /// The policies and keys that an event touches, each policy's status where it names that.
  func touched(by id: EventID) -> [RelationTarget] {
    var open = [id]
    var seen: Set<EventID> = []
    var found: Set<RelationTarget> = []
    while let next = open.popLast() {
      guard seen.insert(next).inserted, let event = events[next] else { continue }
      for effect in event.effects {
        for change in effect.changes { found.insert(RelationTarget(policy: effect.policy, key: change.key)) }
      }
      open += event.relations.filter(\.type.acts).map(\.event)
    }
    return found.sorted()
  }

  /// Whether an event touches a policy or key; who changes a status touches every attribute.
  func touches(_ id: EventID, _ target: RelationTarget) -> Bool {
    touched(by: id).contains { one in
      one.policy == target.policy
        && (target.key == nil || one.key == target.key || one.key == .status)
    }
  }
}
