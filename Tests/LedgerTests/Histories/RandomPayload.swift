import EDTF
import Ledger
import PolicyModel

/// The next entry of a random history: one that somebody could have recorded on what there is.
enum RandomPayload {
  static func next(_ random: inout SeededRandom, after reader: any LedgerReader) throws -> Payload {
    let stage = try RandomStage(reader)
    while true {
      // Definitions and events are what most ledgers hold most of.
      let kind = random.once(in: 3) ? .eventRecorded : random.word(EntryKind.self)
      if let payload = stage.payload(kind, &random) { return payload }
    }
  }
}

/// What there is at the end of a history, to make the next entry of.
struct RandomStage {
  let entries: [Entry]
  let policies: [PolicyID]
  let topics: [TopicID]
  let events: [EventHistory]
  let taken: [Space: Set<String>]
  let cast: RandomCast

  init(_ reader: any LedgerReader) throws {
    let size = try reader.head.size
    entries = size == 0 ? [] : try reader.entries(1...size)
    policies = try reader.policies(.all, at: size).map(\.policy.id)
    topics = try reader.topics(.all, at: size).map(\.topic.id)
    events = try reader.events(.all, at: size)
    var taken: [Space: Set<String>] = [:]
    for space in Space.allCases {
      taken[space] = Set(try reader.ids(startingWith: "", in: space, limit: 1000, at: size))
    }
    self.taken = taken
    cast = RandomCast(
      actors: try reader.actors(.all, at: size).map(\.actor.id), policies: policies,
      sources: try reader.sources(.all, at: size).map(\.source.id), events: events.map(\.id))
  }

  /// Nil where there is nothing that such an entry could speak of.
  func payload(_ kind: EntryKind, _ random: inout SeededRandom) -> Payload? {
    switch kind {
    case .actorDefined:
      free(random.id("actor", of: 6), .actor).map { .actorDefined(random.actor($0, among: cast.actors)) }
    case .actorRevised:
      random.one(of: cast.actors).map { .actorRevised(random.actor($0, among: cast.actors), random.reason()) }
    case .actorsMerged: random.once(in: 3) ? merge(&random) : nil
    case .policyDefined:
      free(random.id("policy", of: 5), .policy).flatMap { policy($0, &random) }.map { .policyDefined($0) }
    case .policyRevised:
      random.one(of: policies).flatMap { policy($0, &random) }.map { .policyRevised($0, random.reason()) }
    case .topicDefined: free(random.id("topic", of: 3), .topic).map { .topicDefined(random.topic($0)) }
    case .topicRevised: random.one(of: topics).map { .topicRevised(random.topic($0), random.reason()) }
    case .sourceDefined:
      free(random.id("source", of: 6), .source).map {
        .sourceDefined(random.source($0, sources: cast.sources))
      }
    case .sourceRevised:
      random.one(of: cast.sources).map {
        .sourceRevised(random.source($0, sources: cast.sources), random.reason())
      }
    case .sourceWithdrawn: standing(&random).map { .sourceWithdrawn($0) }
    case .sourceRestored: standing(&random).map { .sourceRestored($0) }
    case .policyReviewed:
      random.one(of: policies).map {
        .policyReviewed(
          PolicyReviewed(
            policy: $0, on: random.date(), citations: random.citations(cast), note: random.maybe { $0.text() }
          ))
      }
    case .assertionAdded:
      random.one(of: policies).map {
        .assertionAdded(
          AssertionAdded(
            policy: $0, key: random.key(), state: random.doing(), on: random.date(),
            source: random.maybe { $0.one(of: cast.sources) } ?? nil))
      }
    case .entryUndone: random.once(in: 2) ? undoing(&random).map { .entryUndone($0) } : nil
    case .eventRecorded, .eventRevised, .eventRetracted, .citationAdded, .citationWithdrawn, .disputeRuled:
      event(kind, &random)
    }
  }

  func free<Of>(_ id: ID<Of>, _ space: Space) -> ID<Of>? {
    taken[space, default: []].contains(id.text) ? nil : id
  }

  private func policy(_ id: PolicyID, _ random: inout SeededRandom) -> Policy? {
    random.policy(id, actors: cast.actors, topics: topics, policies: policies)
  }

  private func standing(_ random: inout SeededRandom) -> SourceStanding? {
    random.one(of: cast.sources).map {
      SourceStanding(source: $0, on: random.date(), reason: random.maybe { $0.text() })
    }
  }

  private func merge(_ random: inout SeededRandom) -> Payload? {
    let two = cast.actors.shuffled(using: &random).prefix(2)
    guard two.count == 2 else { return nil }
    return .actorsMerged(ActorsMerged(actor: two[0], into: two[1], reason: random.maybe { $0.text() }))
  }
}
