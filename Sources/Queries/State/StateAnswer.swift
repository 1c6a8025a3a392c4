package import EDTF
package import PolicyModel

/// Asks what policies were on a day.
package struct StateQuery: Sendable {
  package var viewpoint: DatedViewpoint
  /// The policies asked for, in any order.
  package var policies: [PolicyID]
  /// Whether nothing stated, cleared and unknown are listed too.
  package var all: Bool
  /// The keys asked for; nil for all.
  package var keys: [Key]?
  /// The policies that are asked for one by one: of these it is said why they have no value.
  package var named: Set<PolicyID>

  package init(
    viewpoint: DatedViewpoint, policies: [PolicyID], all: Bool, keys: [Key]?, named: Set<PolicyID>
  ) {
    self.viewpoint = viewpoint
    self.policies = policies
    self.all = all
    self.keys = keys
    self.named = named
  }
}

/// What policies were on a day.
package struct StateAnswer: Sendable {
  package var viewpoint: DatedViewpoint
  /// By policy, then key.
  package var rows: [StateRow]
  /// The policies that were asked about, also those without a row.
  package var asked: Int
  /// The groups that were asked about, with their members on the day.
  package var groups: [ShownGroup]
  /// The status of each policy that was asked for by its id and is not in `rows`, for it has no value. Only answers for
  /// people show them.
  package var withoutValue: [StateRow]

  package init(
    viewpoint: DatedViewpoint, rows: [StateRow], asked: Int, groups: [ShownGroup], withoutValue: [StateRow]
  ) {
    self.viewpoint = viewpoint
    self.rows = rows
    self.asked = asked
    self.groups = groups
    self.withoutValue = withoutValue
  }
}

/// What one key of one policy was.
package struct StateRow: Sendable {
  package var policy: PolicyLabel
  package var answer: KeyAnswer
  package var disputes: [Dispute]
  /// The latest day on which an event or a review speaks for the policy.
  package var checked: Day?
  /// The event that began it, without its citations, as those of the alternatives.
  package var event: EventBrief?
  /// What the policy needs of others, and what they were; on the row of the status only.
  package var requires: [ShownRequirement]
  /// The relations by which nothing is stated, or may be.
  package var silencing: [SilencingRelation]
  /// The events of the alternatives, by id.
  package var alternativeEvents: [EventBrief]

  package init(
    policy: PolicyLabel, answer: KeyAnswer, disputes: [Dispute], checked: Day?,
    event: EventBrief?,
    requires: [ShownRequirement], silencing: [SilencingRelation], alternativeEvents: [EventBrief]
  ) {
    self.policy = policy
    self.answer = answer
    self.disputes = disputes
    self.checked = checked
    self.event = event
    self.requires = requires
    self.silencing = silencing
    self.alternativeEvents = alternativeEvents
  }
}

/// A value that another policy must have, and what it was.
package struct ShownRequirement: Hashable, Sendable {
  package var policy: PolicyLabel
  package var value: String
  /// What it was; nil where the answer did not look.
  package var found: [AnsweredState]

  package init(policy: PolicyLabel, value: String, found: [AnsweredState]) {
    self.policy = policy
    self.value = value
    self.found = found
  }

  /// Whether it surely had the value, surely had not, or (nil) cannot be said.
  package var isMet: Bool? {
    if found == [.stated(value)] { return true }
    return found.contains(.stated(value)) || found.contains(.unstated) || found.contains(.unknown)
      ? nil : false
  }
}
