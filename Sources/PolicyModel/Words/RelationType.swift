/// How an event stands to an earlier one (DESIGN, section 1).
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
  /// Replaces what the other does, for good.
  case supersedes
  /// Lies over what the other does while it lasts.
  case amends
  /// Ends what the other does, for good.
  case repeals
  /// Stays what the other does while the suspension acts.
  case suspends
  /// Prolongs what the other does and has an end.
  case extends
  /// Fixes the day on which what the other does starts.
  case commences
  case implements
  case about

  /// Whether it belongs to the life of a measure: these change state (DESIGN, section 4).
  package var isOfMeasureLife: Bool {
    switch self {
    case .supersedes, .amends, .repeals, .suspends, .extends, .commences: true
    case .follows, .respondsTo, .exercises, .fulfils, .confirms, .disputes, .implements, .about: false
    }
  }

  /// Whether it acts on what the other event does, from day to day: all of a measure's life but what only orders.
  package var acts: Bool { isOfMeasureLife && self != .amends }

  /// Whether it may say from when it acts, and on which policies or keys.
  package var takesFromAndOf: Bool { acts }

  /// Whether it may say until when it acts.
  package var takesUntil: Bool { self == .suspends || self == .extends }

  /// Whether the event that says so is the later of two that start on one day.
  package var orders: Bool { self == .supersedes || self == .amends }

  /// Whether the event that says so cannot lie before the other.
  package var comesNoEarlier: Bool {
    switch self {
    case .supersedes, .repeals, .extends, .commences: true
    case .amends, .suspends, .follows, .respondsTo, .exercises, .fulfils, .confirms, .disputes, .implements,
      .about:
      false
    }
  }

  /// Whether it can bear on what holds: on the order, on whether the other counts, or on its grade.
  package var bearsOnStates: Bool { isOfMeasureLife || self == .confirms || self == .disputes }

  /// Those of a measure's life.
  package static let ofMeasureLife = allCases.filter(\.isOfMeasureLife)
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
