package import EDTF
package import PolicyModel

/// Asks what changed between two viewpoints, and why.
package struct DiffQuery: Sendable {
  package var from: DatedViewpoint
  package var to: DatedViewpoint
  package var policies: [PolicyID]
  /// Whether moves among nothing stated, cleared and unknown are changes.
  package var all: Bool
  /// What lies after this day will happen; nil where nobody says which day it is.
  package var today: Day?

  package init(from: DatedViewpoint, to: DatedViewpoint, policies: [PolicyID], all: Bool, today: Day?) {
    self.from = from
    self.to = to
    self.policies = policies
    self.all = all
    self.today = today
  }
}

/// What changed between two viewpoints.
package struct DiffAnswer: Sendable {
  package var from: DatedViewpoint
  package var to: DatedViewpoint
  /// By policy, then key.
  package var changes: [ShownChange]
  /// How many keys had and have one and the same state.
  package var unchanged: Int
  /// The groups that were asked about.
  package var groups: [NamedActor]
  /// Issuers that were in the groups on one side only, by name.
  package var membership: [MembershipChange]

  package init(
    from: DatedViewpoint, to: DatedViewpoint, changes: [ShownChange], unchanged: Int, groups: [NamedActor],
    membership: [MembershipChange]
  ) {
    self.from = from
    self.to = to
    self.changes = changes
    self.unchanged = unchanged
    self.groups = groups
    self.membership = membership
  }

  /// How many changes went each way; only ways that some change went.
  package var counts: [(direction: Direction, count: Int)] {
    Direction.allCases.compactMap { direction in
      let count = changes.count { $0.direction == direction }
      return count == 0 ? nil : (direction, count)
    }
  }
}

/// A change of one key of one policy.
package struct ShownChange: Sendable {
  package var policy: PolicyLabel
  package var key: Key
  package var from: KeyAnswer
  package var to: KeyAnswer
  package var direction: Direction
  /// One for each leg that moved it, the record's first.
  package var causes: [Cause]
  /// The events that decided it, by date.
  package var events: [DecidingEvent]

  package init(
    policy: PolicyLabel, key: Key, from: KeyAnswer, to: KeyAnswer, direction: Direction, causes: [Cause],
    events: [DecidingEvent]
  ) {
    self.policy = policy
    self.key = key
    self.from = from
    self.to = to
    self.direction = direction
    self.causes = causes
    self.events = events
  }
}

/// An event that decided a change, and what it follows.
package struct DecidingEvent: Sendable {
  package var brief: EventBrief
  package var participants: [ShownParticipant]
  package var type: EventType
  package var follows: [FollowedBrief]
  /// The ruling that settled a dispute of it, if one did.
  package var ruling: RulingRecord?
  /// Its revisions that one side knows and the other does not, by entry.
  package var revisions: [EventRevision]

  package init(
    brief: EventBrief, participants: [ShownParticipant], type: EventType, follows: [FollowedBrief],
    ruling: RulingRecord?, revisions: [EventRevision]
  ) {
    self.brief = brief
    self.participants = participants
    self.type = type
    self.follows = follows
    self.ruling = ruling
    self.revisions = revisions
  }
}

/// An event that another follows, and by how much, from event to event.
package struct FollowedBrief: Sendable {
  package var event: EventBrief
  package var lag: Lag

  package init(event: EventBrief, lag: Lag) {
    self.event = event
    self.lag = lag
  }
}
