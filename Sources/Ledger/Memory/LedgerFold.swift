import PolicyModel

/// What a prefix of the ledger says, folded out of the entries that count.
///
/// An entry that finds no place counts for nothing: a second definition of an id that is taken, or what is
/// said of a thing that there is not. Nothing that decides lets such entries in, but undoing an undoing can
/// make some.
struct LedgerFold {
  private(set) var actors: [ActorID: ActorRecord] = [:]
  /// Those of `actors` that go on under another's id, by entry; those into an actor that there is not count for nothing.
  private(set) var merges: [CountingMerge] = []
  private(set) var policies: [PolicyID: PolicyRecord] = [:]
  private(set) var assertions: [AssertionRecord] = []
  private(set) var topics: [TopicID: TopicRecord] = [:]
  private(set) var sources: [SourceID: SourceRecord] = [:]
  private(set) var events: [EventID: EventHistory] = [:]
  /// Those of `events` that were taken back; their ids stay taken.
  private(set) var retracted: Set<EventID> = []

  init(_ entries: some Collection<Entry>) {
    for entry in CountingEntries.of(entries) {
      if let payload = entry.payload { apply(payload, of: entry.sequence) }
    }
    merges.removeAll { actors[$0.merge.into] == nil }
  }

  /// The ids that are taken in a space, in no order.
  func ids(in space: Space) -> [String] {
    switch space {
    case .actor: actors.keys.map(\.text)
    case .policy: policies.keys.map(\.text)
    case .topic: topics.keys.map(\.text)
    case .source: sources.keys.map(\.text)
    case .event: events.keys.map(\.text)
    }
  }

  private mutating func apply(_ payload: Payload, of entry: Int) {
    switch payload {
    case .actorDefined(let actor):
      if actors[actor.id] == nil { actors[actor.id] = ActorRecord(entry: entry, actor: actor) }
    case .actorRevised(let actor, _):
      if let old = actors[actor.id] { actors[actor.id] = ActorRecord(entry: old.entry, actor: actor) }
    case .actorsMerged(let merge):
      if actors[merge.actor] != nil { merges.append(CountingMerge(entry: entry, merge: merge)) }
    case .policyDefined(let policy):
      if policies[policy.id] == nil {
        policies[policy.id] = PolicyRecord(entry: entry, policy: policy, reviews: [])
      }
    case .policyRevised(let policy, _): policies[policy.id]?.policy = policy
    case .policyReviewed(let reviewed): policies[reviewed.policy]?.reviews.append(reviewed)
    case .assertionAdded(let assertion):
      if policies[assertion.policy] != nil {
        assertions.append(AssertionRecord(entry: entry, assertion: assertion))
      }
    case .topicDefined(let topic):
      if topics[topic.id] == nil { topics[topic.id] = TopicRecord(entry: entry, topic: topic) }
    case .topicRevised(let topic, _): topics[topic.id]?.topic = topic
    case .sourceDefined(let source):
      if sources[source.id] == nil {
        sources[source.id] = SourceRecord(entry: entry, source: source, standings: [])
      }
    case .sourceRevised(let source, _): sources[source.id]?.source = source
    case .sourceWithdrawn(let standing): apply(standing, isWithdrawn: true, of: entry)
    case .sourceRestored(let standing): apply(standing, isWithdrawn: false, of: entry)
    case .eventRecorded(let recorded): apply(recorded, of: entry)
    case .eventRevised(let revised): apply(revised, of: entry)
    case .eventRetracted(let retraction):
      if events[retraction.event] != nil { retracted.insert(retraction.event) }
    case .citationAdded(let added): cite(added.event, [added.citation], of: entry)
    case .citationWithdrawn(let withdrawn):
      events[withdrawn.event]?.citations.removeAll {
        $0.entry == withdrawn.entry && $0.ordinal == withdrawn.ordinal
      }
    case .disputeRuled(let ruled):
      events[ruled.event]?.rulings.append(
        RulingRecord(entry: entry, verdict: ruled.verdict, reason: ruled.reason))
    case .entryUndone: break
    }
  }

  private mutating func apply(_ standing: SourceStanding, isWithdrawn: Bool, of entry: Int) {
    sources[standing.source]?.standings.append(
      StandingRecord(entry: entry, isWithdrawn: isWithdrawn, on: standing.on, reason: standing.reason))
  }

  private mutating func apply(_ recorded: EventRecorded, of entry: Int) {
    let id = recorded.event.id
    guard events[id] == nil else { return }
    events[id] = EventHistory(
      entry: entry, recorded: recorded.event, revisions: [], citations: [], rulings: [])
    cite(id, recorded.citations, of: entry)
  }

  private mutating func apply(_ revised: EventRevised, of entry: Int) {
    events[revised.event]?.revisions.append(
      EventRevision(entry: entry, reason: revised.reason, patch: revised.patch))
    cite(revised.event, revised.citations, of: entry)
  }

  private mutating func cite(_ event: EventID, _ citations: [Citation], of entry: Int) {
    for (ordinal, citation) in citations.enumerated() {
      events[event]?.citations.append(CitationRecord(entry: entry, ordinal: ordinal, citation: citation))
    }
  }
}
