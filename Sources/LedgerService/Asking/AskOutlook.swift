import EDTF
package import Ledger
package import PolicyModel
package import Queries

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
  /// What was expected, and what became of it.
  package func outlook(_ asked: AskedOutlook, from viewpoint: AskedDatedViewpoint) throws -> OutlookAnswer {
    let viewpoint = try viewpoint.viewpoint(in: self)
    let size = viewpoint.known.entry
    var finder = QuestionFinder(self, at: size)
    let actors = try finder.ids(asked.actors, .actor, as: Actor.self)
    let policies = try asked.policies.map {
      try finder.policies($0, on: .everyDay).map(\.policy.id)
    }
    try finder.check()
    let speaker = try asked.speaker.map { try self.speaker($0, at: size) }
    return OutlookEvaluator.answer(
      OutlookQuery(
        viewpoint: viewpoint, actors: actors, policies: policies, speaker: speaker, statuses: asked.statuses,
        limit: asked.limit), try Gatherer(self, at: size).expectations(of: policies))
  }

  /// The actor whom a text names, be it by the start of an id; else the text is the words for somebody.
  private func speaker(_ text: String, at size: Int) throws -> Speaker {
    switch try ReferenceFinder(self, at: size).speaker(text) {
    case .one(let actor): return .actor(actor.id)
    case .several: return .words(text)
    case .none:
      let starting = try ids(startingWith: text.lowercased(), in: .actor, limit: 2, at: size)
      guard starting.count == 1,
        let record = try actors(.some([ActorID(stored: starting[0])]), at: size).first
      else { return .words(text) }
      return .actor(record.actor.id)
    }
  }
}
