package import EDTF
package import Ledger
package import PolicyModel
package import Projections

/// A timeline as somebody asks for it.
package struct AskedTimeline: Hashable, Sendable {
  package var actors: [Reference]
  package var from: Day?
  package var to: Day?
  package var policies: AskedPolicies?
  package var types: [EventType]?
  package var roles: [Role]?
  package var with: [Reference]
  package var limit: Int?
  package var direct: Bool
  package var before: Bool

  package init(
    actors: [Reference], from: Day?, to: Day?, policies: AskedPolicies?, types: [EventType]?, roles: [Role]?,
    with: [Reference], limit: Int?, direct: Bool, before: Bool
  ) {
    self.actors = actors
    self.from = from
    self.to = to
    self.policies = policies
    self.types = types
    self.roles = roles
    self.with = with
    self.limit = limit
    self.direct = direct
    self.before = before
  }
}

extension LedgerReader {
  /// What actors did, in order.
  package func timeline(_ asked: AskedTimeline, from viewpoint: AskedViewpoint) throws -> TimelineView {
    let viewpoint = try viewpoint.viewpoint(in: self)
    let size = viewpoint.known.entry
    var finder = QuestionFinder(self, at: size)
    let actors = try finder.ids(asked.actors, .actor, as: Actor.self)
    let with = try finder.ids(asked.with, .actor, as: Actor.self)
    let policies = try asked.policies.map {
      try finder.policies($0, on: .everyDay).map(\.policy.id)
    }
    try finder.check()
    let query = TimelineQuery(
      viewpoint: viewpoint, actors: actors, from: asked.from, to: asked.to, policies: policies,
      types: asked.types, roles: asked.roles, with: with, limit: asked.limit, direct: asked.direct,
      before: asked.before)
    let selection: EventSelection
    if actors.isEmpty {
      selection = .all
    } else if asked.direct {
      selection = .withParticipants(actors)
    } else {
      let directory = ActorDirectory(try self.actors(.all, at: size).map(\.actor))
      let everyone = actors.reduce(into: Set<ActorID>()) { $0.formUnion(directory.everyoneActing(for: $1)) }
      selection = .withParticipants(everyone.sorted())
    }
    let gatherer = Gatherer(self, at: size, naming: actors + with)
    let holdings = try gatherer.events(selection, isBeforeAsked: asked.before, andTargets: policies != nil)
    return TimelineProjection.view(query, holdings)
  }
}
