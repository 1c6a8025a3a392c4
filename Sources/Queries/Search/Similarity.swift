package import PolicyModel

/// Finds the earlier event that is most like one that is about to be recorded.
package enum Similarity {
  /// What an event that has the same policy, or the same actor, has more of.
  private static let samePolicy = 6.0
  private static let sameActor = 3.0

  /// The most similar event: by rare words that both titles have, by policies and by actors; of several alike the last by
  /// its id. Nil where all that they share is one word or an actor.
  /// - Parameters:
  ///   - words: for each word of the new title the events whose titles have it.
  ///   - size: how many entries the ledger has.
  package static func best(
    words: [[EventID]], samePolicy: [EventID], sameActor: [EventID], size: Int
  ) -> EventID? {
    var scores: [EventID: Double] = [:]
    var shared: [EventID: Int] = [:]
    for events in words.map(Set.init) {
      let weight = Rarity.weight(of: events.count, in: size)
      for event in events {
        scores[event, default: 0] += weight
        shared[event, default: 0] += 1
      }
    }
    for event in Set(samePolicy) {
      scores[event, default: 0] += Similarity.samePolicy
      shared[event, default: 0] += 2
    }
    for event in Set(sameActor) where shared[event] != nil {
      scores[event, default: 0] += Similarity.sameActor
      shared[event, default: 0] += 1
    }
    return scores.filter { (shared[$0.key] ?? 0) > 1 }.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
  }
}
