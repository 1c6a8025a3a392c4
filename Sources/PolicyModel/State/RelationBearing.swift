/// On which keys of one policy relations of a measure's life act.
struct RelationBearing: Sendable {
  private let policy: PolicyID
  private let nodes: [EventID: PolicyNode]
  private let relations: MeasureRelations

  /// How an event touches a key: names it, only clears it by what it does to the status, or not at all.
  private enum Touch: Int {
    case none
    case implied
    case named
  }

  init(_ policy: PolicyID, _ nodes: [EventID: PolicyNode], _ relations: MeasureRelations) {
    self.policy = policy
    self.nodes = nodes
    self.relations = relations
  }

  /// The relations that act on `key`, each with the event that has it.
  func acting(on key: Key) -> [(event: EventID, relation: Relation)] {
    if relations.isEmpty { return [] }
    var known: [EventID: Touch] = [:]
    return nodes.keys.sorted().flatMap { event in
      relations.relations(of: event).filter { bears($0, of: event, on: key, &known) }.map { (event, $0) }
    }
  }

  /// Whether an event touches `key` by its own effects.
  static func touches(_ node: PolicyNode, _ key: Key) -> Bool { touch(own: node, key) != .none }

  private static func touch(own node: PolicyNode, _ key: Key) -> Touch {
    if node.keys.contains(key) { return .named }
    return key != .status && node.keys.contains(.status) ? .implied : .none
  }

  /// How what an event does touches a key: by its effects, or through its relations by what these take.
  private func touch(_ event: EventID, _ key: Key, _ known: inout [EventID: Touch]) -> Touch {
    // What it names comes first, without recursion: a chain may be as long as a ledger.
    var open = [event]
    while let next = open.last, known[next] == nil {
      let waiting = relations.relations(of: next).filter {
        $0.type.acts && nodes[$0.event] != nil && known[$0.event] == nil
      }
      if waiting.isEmpty {
        known[next] = settledTouch(next, key, &known)
        open.removeLast()
      } else {
        open += waiting.map(\.event)
      }
      while let done = open.last, known[done] != nil { open.removeLast() }
    }
    return known[event] ?? .none
  }

  /// The same, where all that the event names is known.
  private func settledTouch(_ event: EventID, _ key: Key, _ known: inout [EventID: Touch]) -> Touch {
    guard let node = nodes[event] else { return .none }
    var found = RelationBearing.touch(own: node, key)
    for relation in relations.relations(of: event) where found != .named {
      if bears(relation, of: event, on: key, &known) {
        let through = touch(relation.event, key, &known)
        if through.rawValue > found.rawValue { found = through }
      }
    }
    return found
  }

  private func bears(
    _ relation: Relation, of event: EventID, on key: Key, _ known: inout [EventID: Touch]
  ) -> Bool {
    guard relation.type.acts, let target = nodes[relation.event], let node = nodes[event] else {
      return false
    }
    let touch = touch(relation.event, key, &known)
    if touch == .none { return false }
    if relation.isOfVersion1 {
      return !node.event.event.touchesSomeKey(with: target.event.event)
        || RelationBearing.touches(node, key) && RelationBearing.touches(target, key)
    }
    if relation.of.isEmpty { return true }
    return relation.of.contains { named in
      named.policy == policy
        && (named.key == nil || named.key == key || (named.key == .status && touch == .implied))
    }
  }
}

extension Event {
  /// Whether both events have an effect on one key of one policy; a change of a status touches every attribute.
  fileprivate func touchesSomeKey(with other: Event) -> Bool {
    effects.contains { effect in
      other.effects.contains { another in
        guard effect.policy == another.policy else { return false }
        let (mine, theirs) = (effect.changes.map(\.key), another.changes.map(\.key))
        return mine.contains(.status) || theirs.contains(.status) || !Set(mine).isDisjoint(with: theirs)
      }
    }
  }
}
