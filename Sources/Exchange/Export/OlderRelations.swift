import EDTF
import PolicyModel

/// The relations of version 1 in the words of today, and without those that close a circle.
struct OlderRelations {
  private let newest: [EventID: Event]
  private let closing: Set<StatedRelation>

  init(_ histories: [EventHistory]) {
    newest = Dictionary(
      histories.map { ($0.id, $0.newest) }, uniquingKeysWith: { first, _ in first })
    let entry = Dictionary(histories.map { ($0.id, $0.entry) }, uniquingKeysWith: { first, _ in first })
    var closing: Set<StatedRelation> = []
    var events = Array(newest.values)
    // Each circle is opened at its last event, until there is none left.
    while let circle = MeasureRelations(events).circles.first {
      guard let last = circle.max(by: { (entry[$0] ?? 0) < (entry[$1] ?? 0) }),
        let place = events.firstIndex(where: { $0.id == last })
      else { break }
      let members = Set(circle)
      for relation in events[place].relations
      where relation.type.isOfMeasureLife && members.contains(relation.event) {
        closing.insert(StatedRelation(event: last, type: relation.type, target: relation.event))
      }
      events[place].relations.removeAll { $0.type.isOfMeasureLife && members.contains($0.event) }
    }
    self.closing = closing
  }

  /// What is left out, for it closes a circle.
  var leftOut: [StatedRelation] { closing.sorted { ($0.event, $0.target) < ($1.event, $1.target) } }

  func written(_ relations: [Relation], of event: EventID) -> [Relation] {
    relations.filter {
      !closing.contains(StatedRelation(event: event, type: $0.type, target: $0.event))
    }
    .map { relation in
      guard relation.isOfVersion1 else { return relation }
      var relation = relation
      relation.isOfVersion1 = false
      relation.of = shared(event, relation.event)
      return relation
    }
  }

  /// The keys on which both events have an effect; none where there are none, which is all that the other does.
  private func shared(_ event: EventID, _ other: EventID) -> [RelationTarget] {
    guard let one = newest[event], let two = newest[other] else { return [] }
    let policies = Set(one.effects.map(\.policy)).intersection(two.effects.map(\.policy))
    return policies.flatMap { policy -> [RelationTarget] in
      let (mine, theirs) = (one.keys(of: policy), two.keys(of: policy))
      return mine.union(theirs).filter { key in
        let touches = { (keys: Set<Key>) in keys.contains(key) || key != .status && keys.contains(.status) }
        return touches(mine) && touches(theirs)
      }.map { RelationTarget(policy: policy, key: $0) }
    }.sorted()
  }
}

extension Event {
  fileprivate func keys(of policy: PolicyID) -> Set<Key> {
    Set(effects.filter { $0.policy == policy }.flatMap { $0.changes.map(\.key) })
  }

  /// A plan that an earlier version took without a day says the day that it meant: that of the event.
  func datingPlan(_ citations: [Citation]) -> Event {
    guard PlanRule.lacksDay(self, citations, recorded: .distantFuture) else { return self }
    var event = self
    for index in event.effects.indices where event.effects[index].starts == .withEvent {
      event.effects[index].starts = .on(date.intervalStart ?? date)
    }
    return event
  }
}
