import EDTF
package import Ledger
package import PolicyModel
package import Projections

/// An outlook as somebody asks for it.
package struct AskedOutlook: Hashable, Sendable {
  package var actors: [Reference]
  package var policies: AskedPolicies?
  /// An actor, or the words that a citation has for somebody.
  package var speaker: String?
  package var statuses: Set<ExpectationStatus>?
  package var limit: Int?

  package init(
    actors: [Reference], policies: AskedPolicies?, speaker: String?, statuses: Set<ExpectationStatus>?,
    limit: Int?
  ) {
    self.actors = actors
    self.policies = policies
    self.speaker = speaker
    self.statuses = statuses
    self.limit = limit
  }
}

extension LedgerReader {
  /// What was expected, and what became of it. The viewpoint must have a day.
  package func outlook(_ asked: AskedOutlook, from viewpoint: AskedViewpoint) throws -> OutlookView {
    let viewpoint = try viewpoint.viewpoint(in: self)
    let size = viewpoint.known.entry
    var finder = QuestionFinder(self, at: size)
    let actors = try finder.ids(asked.actors, .actor, as: Actor.self)
    let policies = try asked.policies.map {
      try finder.policies($0, on: .everyDay).map(\.policy.id)
    }
    try finder.check()
    let speaker = try asked.speaker.map { text -> Speaker in
      let ids = try ReferenceFinder(self, at: size).ids(text, in: .actor)
      return ids.count == 1 ? .actor(ActorID(stored: ids[0])) : .words(text)
    }
    return OutlookProjection.view(
      OutlookQuery(
        viewpoint: viewpoint, actors: actors, policies: policies, speaker: speaker, statuses: asked.statuses,
        limit: asked.limit), try Gatherer(self, at: size).expectations(of: policies))
  }
}
