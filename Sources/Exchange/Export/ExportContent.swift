package import PolicyModel

/// What a prefix of a ledger holds, as its store gives it: what is to be written as documents.
package struct ExportContent: Sendable {
  package var actors: [ActorRecord]
  package var topics: [TopicRecord]
  package var policies: [PolicyRecord]
  package var sources: [SourceRecord]
  package var events: [EventHistory]
  package var assertions: [AssertionAdded]
  /// Merges in the order of their entries, each with the actor that went on under another's id: events name it still.
  package var merges: [MergedActor]

  package init(
    actors: [ActorRecord], topics: [TopicRecord], policies: [PolicyRecord], sources: [SourceRecord],
    events: [EventHistory], assertions: [AssertionAdded], merges: [MergedActor]
  ) {
    self.actors = actors
    self.topics = topics
    self.policies = policies
    self.sources = sources
    self.events = events
    self.assertions = assertions
    self.merges = merges
  }
}

/// A merge, and the actor that it ended as that was last defined.
package struct MergedActor: Hashable, Sendable {
  package var record: ActorRecord
  package var merge: ActorsMerged

  package init(record: ActorRecord, merge: ActorsMerged) {
    self.record = record
    self.merge = merge
  }
}
