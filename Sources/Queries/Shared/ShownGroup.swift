package import PolicyModel

/// A group whose members' policies an answer is about, as it was on the answer's day.
package struct ShownGroup: Sendable {
  package var group: NamedActor
  /// Its members that definitely were, by name.
  package var members: [NamedActor]
  /// Those that possibly were.
  package var possible: [NamedActor]
  /// Members that issue none of the policies that were asked about.
  package var without: [NamedActor]

  package init(group: NamedActor, members: [NamedActor], possible: [NamedActor], without: [NamedActor]) {
    self.group = group
    self.members = members
    self.possible = possible
    self.without = without
  }
}

/// An issuer that was in the group on one side of a diff only: its policies did not change, they came or went with it.
package struct MembershipChange: Sendable {
  package var issuer: NamedActor
  /// Whether it is in the group on the second side rather than on the first.
  package var joined: Bool
  /// Its policies, each with what it was on the side on which the issuer is a member.
  package var policies: [(label: PolicyLabel, answer: KeyAnswer)]

  package init(issuer: NamedActor, joined: Bool, policies: [(label: PolicyLabel, answer: KeyAnswer)]) {
    self.issuer = issuer
    self.joined = joined
    self.policies = policies
  }
}
