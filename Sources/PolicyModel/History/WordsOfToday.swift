import EDTF

/// How documents say what entries of version 1 mean (DESIGN, section 4): with the relations of today, without those that
/// close a circle or contradict the days of others, and a plan with the day that it meant.
package struct WordsOfToday {
  /// The events that it depends on, as they are now.
  private let newest: [EventID: Event]
  private var closing: Set<StatedRelation>
  private var contradicting: Set<StatedRelation> = []

  /// - Parameter histories: the events that relations of a measure's life join with those that are to be written.
  package init(_ histories: [EventHistory]) {
    var joined = JoinedEvents()
    for history in histories { joined.take(history) }
    let missing = Set(joined.missing)
    for history in histories where missing.contains(history.id) { joined.takeMissing(history) }
    self.init(joined)
  }

  package init(_ joined: JoinedEvents) {
    newest = joined.events
    closing = WordsOfToday.closing(joined)
    leaveOutContradictions(joined.entries)
  }

  /// The relations that close circles: each circle is opened at its last event, until there is none left.
  private static func closing(_ joined: JoinedEvents) -> Set<StatedRelation> {
    var closing: Set<StatedRelation> = []
    var stated = joined.stated
    while let circle = circles(stated).first {
      guard let last = circle.max(by: { (joined.entries[$0] ?? 0) < (joined.entries[$1] ?? 0) }) else {
        break
      }
      let members = Set(circle)
      closing.formUnion((stated[last] ?? []).filter { members.contains($0.target) })
      stated[last]?.removeAll { members.contains($0.target) }
    }
    return closing
  }

  /// Relations to an event that is not there close no circle.
  private static func circles(_ stated: [EventID: [StatedRelation]]) -> [[EventID]] {
    Circles.found(
      in: stated.mapValues { relations in relations.filter { $0.target != $0.event }.map(\.target) })
  }

  /// Leaves out relations, those of the last events first, until the others leave a world. Version 1 took any, and of its
  /// relations only those that order now say what days must be like.
  private mutating func leaveOutContradictions(_ entry: [EventID: Int]) {
    while let rule = contradiction(besides: []) {
      let all = newest.values.filter(\.modality.changesState).flatMap { event in
        written(event.relations, of: event.id).filter { $0.type == .amends }
          .map { StatedRelation(event: event.id, type: $0.type, target: $0.event) }
      }.sorted { (entry[$0.event] ?? 0, $0.target) > (entry[$1.event] ?? 0, $1.target) }
      guard let last = all.first else { return }
      contradicting.insert(all.first { contradiction(besides: [$0]) != rule } ?? last)
    }
  }

  private func contradiction(besides relations: Set<StatedRelation>) -> MeasureRule? {
    // What no relation joins with another leaves the others as they are.
    let naming = newest.values.filter { $0.relations.contains { $0.type == .amends } }
    if naming.isEmpty { return nil }
    let joined = Set(naming.map(\.id)).union(naming.flatMap(\.relations).map(\.event))
    let all = newest.values.filter { joined.contains($0.id) && $0.modality.changesState }
    let events = all.sorted { $0.id < $1.id }.map { event in
      var event = event
      event.relations = written(event.relations, of: event.id).filter {
        $0.type == .amends
          && !relations.contains(StatedRelation(event: event.id, type: $0.type, target: $0.event))
      }
      return event
    }
    return OrderRule.contradictions(among: events, naming: nil).first
  }

  /// An event as a document says it.
  /// - Parameter citations: those that it was recorded with and has still.
  package func written(_ event: Event, _ citations: [Citation]) -> Event {
    var written = event.datingPlan(citations)
    written.relations = self.written(written.relations, of: event.id)
    return written
  }

  /// What is left out, for it closes a circle.
  package var leftOut: [StatedRelation] { WordsOfToday.sorted(closing) }

  /// What is left out, for it contradicts the days of other relations.
  package var leftOutOfDays: [StatedRelation] { WordsOfToday.sorted(contradicting) }

  private static func sorted(_ relations: Set<StatedRelation>) -> [StatedRelation] {
    relations.sorted { ($0.event, $0.target, $0.type.rawValue) < ($1.event, $1.target, $1.type.rawValue) }
  }

  package func written(_ relations: [Relation], of event: EventID) -> [Relation] {
    relations.filter { relation in
      let stated = StatedRelation(event: event, type: relation.type, target: relation.event)
      return !closing.contains(stated) && !contradicting.contains(stated)
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
  fileprivate func datingPlan(_ citations: [Citation]) -> Event {
    guard PlanRule.lacksDay(self, citations) else { return self }
    var event = self
    for index in event.effects.indices where event.effects[index].starts == .withEvent {
      event.effects[index].starts = .on(date.intervalStart ?? date)
    }
    return event
  }
}

extension EventHistory {
  /// The version of the event which a document with this content says in the words of today; nil where there is none.
  /// - Parameter joined: the events that relations of a measure's life join with it.
  func version(saidAs content: Event, among joined: [EventHistory]) -> Event? {
    let words = WordsOfToday([self] + joined.filter { $0.id != id })
    let own = citations.filter { $0.entry == entry }.map(\.citation)
    // The newest first: what an event says now is nothing that it would go back to.
    return everyVersion.last { words.written($0, own).isAs(content) }
  }

  /// A relation as the event had it in any version, where a document says that in the words of today; else the relation.
  func stored(_ relation: Relation, among joined: [EventHistory]) -> Relation {
    let older = everyRelation.filter {
      $0.isOfVersion1 && $0.event == relation.event && $0.type == relation.type
    }
    if older.isEmpty { return relation }
    let words = WordsOfToday([self] + joined.filter { $0.id != id })
    return older.first { words.written([$0], of: id) == [relation] } ?? relation
  }
}

extension Event {
  /// Whether it says the same under whatever id.
  func isAs(_ content: Event) -> Bool {
    var content = content
    content.id = id
    return content == self
  }
}
