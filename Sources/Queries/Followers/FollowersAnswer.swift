package import EDTF
package import PolicyModel

/// Asks which events followed an event.
package struct FollowersQuery: Sendable {
  package var viewpoint: Viewpoint
  package var event: EventID
  /// The policies of the topics that the event is about.
  package var policies: [PolicyID]

  package init(viewpoint: Viewpoint, event: EventID, policies: [PolicyID]) {
    self.viewpoint = viewpoint
    self.event = event
    self.policies = policies
  }
}

/// The events that followed an event: those of which somebody said so, and those that only came after.
package struct FollowersAnswer: Sendable {
  package var viewpoint: Viewpoint
  package var asked: EventID
  /// Nil where the viewpoint does not see the event.
  package var root: FollowedEvent?
  /// Those that are said to align themselves with the event, each with those that follow it.
  package var said: [Follower]
  /// Those by which another issuer's policy of the topic first came to the same value, and that nobody related by `follows`.
  package var after: [Follower]

  package init(
    viewpoint: Viewpoint, asked: EventID, root: FollowedEvent?, said: [Follower], after: [Follower]
  ) {
    self.viewpoint = viewpoint
    self.asked = asked
    self.root = root
    self.said = said
    self.after = after
  }
}

/// An event, and what it did to the policies by which followers are told.
package struct FollowedEvent: Sendable {
  package var event: ShownEvent
  /// The days of the event, or of what it shows to have been done: from event to event lags are counted.
  package var days: DaySet
  /// From when it did it to the policies; its own days where it did nothing.
  package var force: DaySet
  package var policies: [SetPolicy]
  /// For the issuer of the first of these policies; the event's own where there is none.
  package var grade: Grade

  package init(event: ShownEvent, days: DaySet, force: DaySet, policies: [SetPolicy], grade: Grade) {
    self.event = event
    self.days = days
    self.force = force
    self.policies = policies
    self.grade = grade
  }
}

/// A status that an event set.
package struct SetPolicy: Hashable, Sendable {
  package var policy: PolicyLabel
  package var value: String
  package var basis: Basis

  package init(policy: PolicyLabel, value: String, basis: Basis) {
    self.policy = policy
    self.value = value
    self.basis = basis
  }
}

/// An event that followed another.
package struct Follower: Sendable {
  package var followed: FollowedEvent
  /// Whether it is said to align itself, rather than only having come after.
  package var isSaid: Bool
  /// How long after the event above it, from event to event.
  package var lag: Lag
  /// How long after the event that was asked about.
  package var wholeLag: Lag
  /// Other events of the tree that it follows too.
  package var alsoFollows: [EventID]
  /// Its other relations to the event that was asked about.
  package var relations: [RelationType]
  package var followers: [Follower]

  package init(
    followed: FollowedEvent, isSaid: Bool, lag: Lag, wholeLag: Lag, alsoFollows: [EventID],
    relations: [RelationType], followers: [Follower]
  ) {
    self.followed = followed
    self.isSaid = isSaid
    self.lag = lag
    self.wholeLag = wholeLag
    self.alsoFollows = alsoFollows
    self.relations = relations
    self.followers = followers
  }

  /// It and all below it.
  package var count: Int { followers.reduce(1) { $0 + $1.count } }
}
