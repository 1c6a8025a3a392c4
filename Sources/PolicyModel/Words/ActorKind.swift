/// What an actor is.
package enum ActorKind: String, CaseIterable, Sendable {
  case state
  case alliance
  case organization
  case body
  case office
  case person
  case group
}

/// How one actor belongs to another. Only `holds` and `part-of` let the one act for the other.
package enum MembershipKind: String, CaseIterable, Sendable {
  /// A person holds an office.
  case holds
  /// An office or a body is part of a body or a state.
  case partOf = "part-of"
  /// A state or a person is a member of an alliance or a party.
  case memberOf = "member-of"

  /// Whether such a member acts for what it belongs to.
  package var actsFor: Bool { self != .memberOf }
}
