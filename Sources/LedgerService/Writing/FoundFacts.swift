import Ledger
import PolicyModel

/// What references were found to name in a transaction, kept until something is written that may change it.
///
/// The documents of one import name the same few actors, policies and sources over and over.
package struct FoundFacts {
  var actors = Kept<Found<Actor>>()
  var speakers = Kept<Found<Actor>>()
  var policies = Kept<FoundPolicy>()
  var topics = Kept<Found<Topic>>()
  var sources = Kept<FoundSource>()
  var urls = Kept<SourceID?>()

  package init() {}

  /// Forgets what these payloads may have changed: a new name can make another's ambiguous, and a merge or an undoing
  /// changes what anything names.
  mutating func forget(after payloads: [Payload]) {
    for payload in payloads {
      switch payload {
      case .actorDefined, .actorRevised:
        actors.forget()
        speakers.forget()
      case .policyDefined, .policyRevised, .policyReviewed: policies.forget()
      case .topicDefined, .topicRevised: topics.forget()
      case .sourceDefined, .sourceRevised, .sourceWithdrawn, .sourceRestored:
        sources.forget()
        urls.forget()
      case .actorsMerged, .entryUndone: self = FoundFacts()
      case .eventRecorded, .eventRevised, .eventRetracted, .citationAdded, .citationWithdrawn, .disputeRuled,
        .assertionAdded:
        break
      }
    }
  }
}

/// A policy as a reference names it, and its reviews.
struct FoundPolicy {
  var found: Found<Policy>
  var reviews: [PolicyReviewed] = []
}

/// A source as a reference names it, and its withdrawals and restorations.
struct FoundSource {
  var found: Found<Source>
  var standings: [StandingRecord] = []
}

/// What was found by a text. It holds so many texts and no more, so that an import of any size fits into memory.
struct Kept<Value> {
  private var values: [String: Value] = [:]
  private static var most: Int { 10_000 }

  /// What was found by `text`, or is found now.
  mutating func value(_ text: String, find: () throws -> Value) rethrows -> Value {
    if let known = values[text] { return known }
    let value = try find()
    if values.count == Self.most { values = [:] }
    values[text] = value
    return value
  }

  mutating func forget() {
    if !values.isEmpty { values = [:] }
  }
}
