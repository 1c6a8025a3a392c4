import Ledger
import PolicyModel

/// Updates the projections with each entry in turn. Appending and rebuilding both use it, so that their results are equal.
///
/// How the rows of each family of records are written stands with the family.
struct Projector {
  let connection: Connection
  let keys: SurrogateKeys
  let index: TextIndex

  init(_ connection: Connection) {
    self.connection = connection
    keys = SurrogateKeys(connection)
    index = TextIndex(connection: connection)
  }

  /// Takes the next entry of the ledger.
  func take(_ payload: Payload, sequence: Int) throws {
    let origin = RowOrigin(entry: sequence, from: sequence)
    if case .entryUndone(let undone) = payload { return try write(undone, at: origin) }
    let things = try things(spokenOfBy: payload, at: origin)
    try note(things, entry: sequence)
    guard let thing = things.first else { return }
    try project(payload, thing, at: origin)
  }

  /// Projects what a payload says of `thing`, the one that it changes.
  func project(_ payload: Payload, _ thing: Int, at origin: RowOrigin) throws {
    switch payload {
    case .actorDefined(let actor):
      try define(thing, at: origin) { try write(actor, thing, defined: $0, at: origin) }
    case .actorRevised(let actor, _):
      try revise(thing, in: ActorTables.actor, at: origin) {
        try write(actor, thing, defined: $0, at: origin)
      }
    case .actorsMerged(let merged): try write(merged, thing, at: origin)
    case .policyDefined(let policy):
      try define(thing, at: origin) { try write(policy, thing, defined: $0, at: origin) }
    case .policyRevised(let policy, _):
      try revise(thing, in: PolicyTables.policy, at: origin) {
        try write(policy, thing, defined: $0, at: origin)
      }
    case .policyReviewed(let reviewed): try write(reviewed, thing, at: origin)
    case .assertionAdded(let added): try write(added, thing, at: origin)
    case .topicDefined(let topic):
      try define(thing, at: origin) { try write(topic, thing, defined: $0, at: origin) }
    case .topicRevised(let topic, _):
      try revise(thing, in: TopicTables.topic, at: origin) {
        try write(topic, thing, defined: $0, at: origin)
      }
    case .sourceDefined(let source):
      try define(thing, at: origin) { try write(source, thing, defined: $0, at: origin) }
    case .sourceRevised(let source, _):
      try revise(thing, in: SourceTables.source, at: origin) {
        try write(source, thing, defined: $0, at: origin)
      }
    case .sourceWithdrawn(let standing): try write(standing, isWithdrawn: true, thing, at: origin)
    case .sourceRestored(let standing): try write(standing, isWithdrawn: false, thing, at: origin)
    case .eventRecorded(let recorded):
      try define(thing, at: origin) { _ in try write(recorded, thing, at: origin) }
    case .eventRevised(let revised): try ofEvent(thing) { try write(revised, thing, at: origin) }
    case .eventRetracted:
      for table in ProjectedTables.about(.event) { try end(table, of: thing, at: origin) }
    case .citationAdded(let added): try ofEvent(thing) { try write([added.citation], thing, at: origin) }
    case .citationWithdrawn(let withdrawn): try ofEvent(thing) { try withdraw(withdrawn, thing, at: origin) }
    case .disputeRuled(let ruled): try ofEvent(thing) { try write(ruled, thing, at: origin) }
    case .entryUndone: break
    }
  }

  /// Writes what is said of an event, unless it was retracted or never recorded.
  private func ofEvent(_ thing: Int, _ write: () throws -> Void) throws {
    if try holdsAny(EventTables.step, of: thing) { try write() }
  }
}
