import PolicyModel

extension EventType {
  /// What an event of the type does, as a timeline says it.
  var verb: String {
    switch self {
    case .announcement: "announces"
    case .proposal: "proposes"
    case .adoption: "adopts"
    case .authorization: "permits"
    case .prohibition: "prohibits"
    case .restriction: "restricts"
    case .easing: "eases"
    case .lifting: "lifts"
    case .extension: "extends"
    case .suspension: "suspends"
    case .termination: "ends"
    case .change: "changes"
    case .delivery: "delivers"
    case .use: "uses"
    case .agreement: "agrees"
    case .request: "requests"
    case .refusal: "refuses"
    case .statement: "states"
    case .warning: "warns"
    case .denial: "denies"
    case .confirmation: "confirms"
    case .assessment: "assesses"
    case .expectation: "expects"
    case .consultation: "consults"
    case .ruling: "rules"
    case .other: "other"
    }
  }
}

extension RelationType {
  /// The relation within a sentence whose subject is the event that has it.
  var verb: String {
    switch self {
    case .respondsTo: "responds to"
    case .about: "is about"
    case .follows, .exercises, .fulfils, .confirms, .disputes, .supersedes, .amends, .repeals, .suspends,
      .extends, .commences, .implements:
      rawValue
    }
  }

  /// The relation within a sentence whose subject is the event that it points to.
  var passive: String {
    switch self {
    case .follows: "followed by"
    case .respondsTo: "answered by"
    case .exercises: "exercised by"
    case .fulfils: "fulfilled by"
    case .confirms: "confirmed by"
    case .disputes: "disputed by"
    case .supersedes: "superseded by"
    case .amends: "amended by"
    case .repeals: "repealed by"
    case .suspends: "suspended by"
    case .extends: "extended by"
    case .commences: "commenced by"
    case .implements: "implemented by"
    case .about: "told of by"
    }
  }
}
