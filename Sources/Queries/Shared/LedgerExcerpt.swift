package import PolicyModel

/// The rows that a question needs, at one prefix of the ledger.
package struct LedgerExcerpt: Sendable {
  package var actors: ActorDirectory
  package var sources: SourceShelf
  package var policies: [PolicyID: PolicyRecord]
  package var topics: [TopicID: Topic]
  /// The events asked about, those that confirm or dispute them, and those through which they are ordered; by entry.
  package var histories: [EventHistory]

  package init(
    actors: ActorDirectory, sources: SourceShelf, policies: [PolicyID: PolicyRecord],
    topics: [TopicID: Topic], histories: [EventHistory]
  ) {
    self.actors = actors
    self.sources = sources
    self.policies = policies
    self.topics = topics
    self.histories = histories
  }

  /// What `viewpoint` sees of them.
  package func seen(from viewpoint: Viewpoint) -> VisibleLedger {
    VisibleLedger(histories, viewpoint: viewpoint, grading: Grading(actors: actors, sources: sources))
  }

  /// An actor with its name.
  package func named(_ id: ActorID) -> NamedActor { NamedActor(id: id, name: actors.name(of: id)) }
}

/// An actor as answers name it.
package struct NamedActor: Hashable, Sendable {
  package var id: ActorID
  package var name: String

  package init(id: ActorID, name: String) {
    self.id = id
    self.name = name
  }
}
