package import PolicyModel

/// What a prefix of a ledger holds, as its store gives it: what is to be written as documents.
package struct ExportContent {
  /// Each with those that were merged into it.
  package var actors: [ActorRecord]
  package var topics: [TopicRecord]
  package var policies: [PolicyRecord]
  package var sources: ExportSources
  package var events: ExportEvents
  package var assertions: [AssertionAdded]

  package init(
    actors: [ActorRecord], topics: [TopicRecord], policies: [PolicyRecord], sources: ExportSources,
    events: ExportEvents, assertions: [AssertionAdded]
  ) {
    self.actors = actors
    self.topics = topics
    self.policies = policies
    self.sources = sources
    self.events = events
    self.assertions = assertions
  }

  /// The merges, by entry.
  package var merges: [MergedActor] { actors.flatMap(\.merged).sorted { $0.entry < $1.entry } }
}
