package import EDTF
package import PolicyModel

/// Asks who adopted a policy when, after whom, and who has not.
package struct DiffusionQuery: Sendable {
  /// With a day: what came later does not count.
  package var viewpoint: DatedViewpoint
  package var topic: TopicID
  package var wanted: WantedStatus
  /// The policies of the topic.
  package var policies: [PolicyID]
  /// Only members of this group on the day.
  package var group: ActorID?

  package init(
    viewpoint: DatedViewpoint, topic: TopicID, wanted: WantedStatus, policies: [PolicyID], group: ActorID?
  ) {
    self.viewpoint = viewpoint
    self.topic = topic
    self.wanted = wanted
    self.policies = policies
    self.group = group
  }
}

/// The adoption of a policy across issuers, up to a day.
package struct DiffusionAnswer: Sendable {
  package var viewpoint: DatedViewpoint
  package var topic: Topic
  package var wanted: WantedStatus
  package var group: NamedActor?
  /// One for each policy that has adopted: by the day from which it may have, then until when it may, then name.
  package var adopters: [Adopter]
  /// By name.
  package var abstainers: [Abstainer]
  package var curve: [CurvePoint]

  package init(
    viewpoint: DatedViewpoint, topic: Topic, wanted: WantedStatus, group: NamedActor?, adopters: [Adopter],
    abstainers: [Abstainer], curve: [CurvePoint]
  ) {
    self.viewpoint = viewpoint
    self.topic = topic
    self.wanted = wanted
    self.group = group
    self.adopters = adopters
    self.abstainers = abstainers
    self.curve = curve
  }

  /// Those who may have been the first.
  package var firstMovers: [Adopter] { adopters.filter { $0.first != .impossible } }
  package var reversed: [Adopter] { adopters.filter { $0.reversal != nil } }

  /// How many issuers have adopted with some policy, certainly and at most.
  package var adopted: (certain: Int, possible: Int) {
    let certain = Set(adopters.filter { $0.certain != nil }.map(\.issuer.id))
    return (certain.count, Set(adopters.map(\.issuer.id)).count)
  }
}

/// A policy of an issuer, or of who acts for it, that certainly or possibly adopted.
package struct Adopter: Sendable {
  package var issuer: NamedActor
  /// Whether it was a member of the group on the day; definite where no group is asked for.
  package var member: Answer
  package var policy: PolicyLabel
  /// The event that did it.
  package var event: EventBrief?
  package var basis: Basis
  package var possible: Day
  package var certain: Day?
  package var since: EDTFDate?
  /// From when the first mover adopted.
  package var lag: Lag
  /// Whether nobody adopted before it.
  package var first: Answer
  package var reversal: Reversal?

  package init(
    issuer: NamedActor, member: Answer, policy: PolicyLabel, event: EventBrief?, basis: Basis, possible: Day,
    certain: Day?, since: EDTFDate?, lag: Lag, first: Answer, reversal: Reversal?
  ) {
    self.issuer = issuer
    self.member = member
    self.policy = policy
    self.event = event
    self.basis = basis
    self.possible = possible
    self.certain = certain
    self.since = since
    self.lag = lag
    self.first = first
    self.reversal = reversal
  }
}

/// That an adopter has it no more on the day.
package struct Reversal: Sendable {
  /// Whether it surely has it no more; else it may still.
  package var isCertain: Bool
  /// From when it has it no more.
  package var since: EDTFDate
  /// What its policy is now.
  package var states: [AnsweredState]
  package var event: EventBrief?

  package init(isCertain: Bool, since: EDTFDate, states: [AnsweredState], event: EventBrief?) {
    self.isCertain = isCertain
    self.since = since
    self.states = states
    self.event = event
  }
}

/// Somebody who has not adopted.
package struct Abstainer: Sendable {
  package var issuer: NamedActor
  package var member: Answer
  /// Its policies of the topic, with what they are on the day; none where it has none.
  package var policies: [(policy: PolicyLabel, states: [AnsweredState])]

  package init(
    issuer: NamedActor, member: Answer, policies: [(policy: PolicyLabel, states: [AnsweredState])]
  ) {
    self.issuer = issuer
    self.member = member
    self.policies = policies
  }
}

/// How many had adopted by the end of a day, certainly and at most.
package struct CurvePoint: Hashable, Sendable {
  package var day: Day
  package var certain: Int
  package var possible: Int

  package init(day: Day, certain: Int, possible: Int) {
    self.day = day
    self.certain = certain
    self.possible = possible
  }
}
