/// The things that a prefix of a ledger has, to find what its records name and it has not. No write leaves such; an undoing
/// by an earlier version did.
package struct PresentThings: Sendable {
  private var things: Set<ThingName> = []

  /// - Parameter retracted: retracted events, which stay there to be named.
  package init(
    actors: [ActorRecord], topics: [TopicID], policies: [PolicyID], sources: [SourceID],
    events: [EventHistory], retracted: [RetractedEvent]
  ) {
    for record in actors {
      things.insert(ThingName(.actor, record.own.id.text))
      for merged in record.merged { things.insert(ThingName(.actor, merged.record.own.id.text)) }
    }
    for id in topics { things.insert(ThingName(.topic, id.text)) }
    for id in policies { things.insert(ThingName(.policy, id.text)) }
    for id in sources { things.insert(ThingName(.source, id.text)) }
    for history in events { things.insert(ThingName(.event, history.id.text)) }
    for gone in retracted { things.insert(ThingName(.event, gone.id.text)) }
  }

  package func has(_ space: Space, _ id: String) -> Bool { things.contains(ThingName(space, id)) }

  /// Whether all that something names is there.
  package func hasAll(_ named: [ThingName]) -> Bool { named.allSatisfy(things.contains) }

  /// What something names that is not there, each once.
  package func missing(from named: [ThingName]) -> [ThingName] {
    named.filter { !things.contains($0) }.withoutRepeats
  }

  package mutating func insert(_ thing: ThingName) { things.insert(thing) }

  package mutating func remove(_ thing: ThingName) { things.remove(thing) }
}

extension EventHistory {
  /// The things that it names as it stands.
  package var named: [ThingName] {
    Payload.eventRecorded(EventRecorded(event: newest, citations: citations.map(\.citation))).named
  }
}
