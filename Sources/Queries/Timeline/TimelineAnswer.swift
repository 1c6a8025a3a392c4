package import EDTF
package import PolicyModel

/// Asks what actors did, and what was done to them, in order.
package struct TimelineQuery: Sendable {
  package var viewpoint: Viewpoint
  /// The actors whose events are asked for; empty for everybody's.
  package var actors: [ActorID]
  /// Only events that may lie in these days.
  package var from: Day?
  package var to: Day?
  package var policies: [PolicyID]?
  package var types: [EventType]?
  package var roles: [Role]?
  /// Only events in which these take part too.
  package var with: [ActorID]
  package var limit: Int?
  /// Whether what those did who acted for the actors is left out.
  package var direct: Bool
  package init(
    viewpoint: Viewpoint, actors: [ActorID], from: Day?, to: Day?, policies: [PolicyID]?, types: [EventType]?,
    roles: [Role]?, with: [ActorID], limit: Int?, direct: Bool
  ) {
    self.viewpoint = viewpoint
    self.actors = actors
    self.from = from
    self.to = to
    self.policies = policies
    self.types = types
    self.roles = roles
    self.with = with
    self.limit = limit
    self.direct = direct
  }
}

/// Events in order: by earliest day, then latest, then time of day, then what changes what, then entry.
package struct TimelineAnswer: Sendable {
  package var viewpoint: Viewpoint
  package var actors: [NamedActor]
  package var events: [TimelineEvent]
  /// How many there are without the limit.
  package var matching: Int
  /// In how many visible events the actors took part at all; nil where only those of the period were looked at.
  package var total: Int?
  /// Whether effects are shown without what was before them, for there are many.
  package var leavesOutBefore: Bool

  package init(
    viewpoint: Viewpoint, actors: [NamedActor], events: [TimelineEvent], matching: Int, total: Int?,
    leavesOutBefore: Bool
  ) {
    self.viewpoint = viewpoint
    self.actors = actors
    self.events = events
    self.matching = matching
    self.total = total
    self.leavesOutBefore = leavesOutBefore
  }
}

/// An event of a timeline, with the participants through whom it is the asked actors'.
package struct TimelineEvent: Sendable {
  package var event: ShownEvent
  /// Participants who acted for an asked actor.
  package var via: [NamedActor]
  /// The events that this one raises by confirming them, with the grade that they have.
  package var raises: [EventBrief]
  /// What its relations do to policies beside its effects, where the answer asked for it.
  package var outcomes: [RelationOutcome]

  package init(event: ShownEvent, via: [NamedActor], raises: [EventBrief], outcomes: [RelationOutcome]) {
    self.event = event
    self.via = via
    self.raises = raises
    self.outcomes = outcomes
  }
}
