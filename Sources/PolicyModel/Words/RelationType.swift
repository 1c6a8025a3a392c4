/// How an event stands to an earlier one.
package enum RelationType: String, CaseIterable, Sendable {
  /// Aligns itself with it.
  case follows
  case respondsTo = "responds-to"
  /// Uses a permission.
  case exercises
  /// Fulfils an expectation.
  case fulfils
  case confirms
  case disputes
  case supersedes
  case amends
  case repeals
  case implements
  case about

  /// Whether the event that says so comes after the other on every policy key that both touch.
  package var orders: Bool { self == .supersedes || self == .amends }

  /// Whether it can bear on what holds: on the order, on whether the other counts, or on its grade.
  package var bearsOnStates: Bool {
    switch self {
    case .supersedes, .amends, .repeals, .confirms, .disputes: true
    case .follows, .respondsTo, .exercises, .fulfils, .implements, .about: false
    }
  }
}

/// What an effect's claim rests on.
package enum Basis: String, CaseIterable, Sendable {
  case stated
  /// Permission that is known only from use.
  case inferred
}

/// Whether a revision mends the record or tells more.
package enum RevisionKind: String, CaseIterable, Sendable {
  /// The record was wrong: it applies to every question asked after it was made.
  case correction
  /// More was reported since: it applies once its own citations are visible.
  case update
}
