import Ledger
import PolicyModel

/// Brings the projections up to each entry in turn. Appending and rebuilding both go this way, so that they end alike.
struct Projector {
  private let connection: Connection
  private let keys: Keys
  private let actors: ActorProjection
  private let policies: PolicyProjection
  private let topics: TopicProjection
  private let sources: SourceProjection
  private let events: EventProjection

  init(_ connection: Connection) {
    self.connection = connection
    keys = Keys(connection)
    actors = ActorProjection(connection: connection, keys: keys)
    policies = PolicyProjection(connection: connection, keys: keys)
    topics = TopicProjection(connection: connection)
    sources = SourceProjection(connection: connection, keys: keys)
    events = EventProjection(connection: connection, keys: keys)
  }

  /// Takes the next entry of the ledger.
  func take(_ payload: Payload, sequence: Int) throws {
    let place = Place(entry: sequence, from: sequence)
    if case .entryUndone(let undone) = payload {
      return try UndoProjection(connection: connection, projector: self).take(undone, at: place)
    }
    let things = try self.things(spokenOfBy: payload, at: place)
    try note(things, entry: sequence)
    guard let thing = things.first else { return }
    try project(payload, thing, at: place)
  }

  /// The things that a payload speaks of; the first is the one that it changes.
  func things(spokenOfBy payload: Payload, at place: Place) throws -> [Int] {
    try Subject.all(of: payload).map { try keys.key($0.space, $0.id, at: place) }
  }

  /// Notes that an entry speaks of these things.
  func note(_ things: [Int], entry: Int) throws {
    for thing in things {
      // An actor that is merged into itself is spoken of once.
      try connection.statement("INSERT OR IGNORE INTO entry_thing VALUES (?1, ?2)").run(thing, entry)
    }
  }

  /// Projects what a payload says of `thing`, the one that it changes.
  func project(_ payload: Payload, _ thing: Int, at place: Place) throws {
    switch payload {
    case .actorDefined(let actor): try actors.define(actor, thing, at: place)
    case .actorRevised(let actor, _): try actors.revise(actor, thing, at: place)
    case .actorsMerged(let merged): try actors.merge(merged, thing, at: place)
    case .policyDefined(let policy): try policies.define(policy, thing, at: place)
    case .policyRevised(let policy, _): try policies.revise(policy, thing, at: place)
    case .policyReviewed(let reviewed): try policies.review(reviewed, thing, at: place)
    case .assertionAdded(let added): try policies.assert(added, thing, at: place)
    case .topicDefined(let topic): try topics.define(topic, thing, at: place)
    case .topicRevised(let topic, _): try topics.revise(topic, thing, at: place)
    case .sourceDefined(let source): try sources.define(source, thing, at: place)
    case .sourceRevised(let source, _): try sources.revise(source, thing, at: place)
    case .sourceWithdrawn(let standing): try sources.stand(standing, isWithdrawn: true, thing, at: place)
    case .sourceRestored(let standing): try sources.stand(standing, isWithdrawn: false, thing, at: place)
    case .eventRecorded(let recorded): try events.record(recorded, thing, at: place)
    case .eventRevised(let revised): try events.revise(revised, thing, at: place)
    case .eventRetracted: try events.retract(thing, at: place)
    case .citationAdded(let added): try events.cite(added.citation, thing, at: place)
    case .citationWithdrawn(let withdrawn): try events.withdraw(withdrawn, thing, at: place)
    case .disputeRuled(let ruled): try events.rule(ruled, thing, at: place)
    case .entryUndone: break
    }
  }
}
