/// How a statement may be attributed, in the newsroom's words.
package enum Attribution: String, CaseIterable, Sendable {
  case officialDocument = "official-document"
  case onRecord = "on-record"
  case background
  case anonymous

  /// Whether the one who spoke is not named.
  package var isUnnamed: Bool { self == .background || self == .anonymous }
}

/// What a citation says of the event that it is cited for.
package enum Stance: String, CaseIterable, Sendable {
  case states
  case implies
  case declines
  case denies
}

/// What kind of document a source is.
package enum SourceKind: String, CaseIterable, Sendable {
  case officialRegister = "official-register"
  case selfDeclaration = "self-declaration"
  case thirdParty = "third-party"
  case primaryResearch = "primary-research"
}

/// How far a source is to be relied on, by the Admiralty code.
package enum Reliability: String, CaseIterable, Sendable {
  case completelyReliable = "A"
  case usuallyReliable = "B"
  case fairlyReliable = "C"
  case notUsuallyReliable = "D"
  case unreliable = "E"
  case cannotBeJudged = "F"
}

/// What the visible citations add up to; a greater grade is the better one.
package enum Grade: String, CaseIterable, Comparable, Sendable {
  case unsourced
  case anonymous
  case single
  case corroborated
  case official

  private var rank: Int {
    switch self {
    case .unsourced: 0
    case .anonymous: 1
    case .single: 2
    case .corroborated: 3
    case .official: 4
    }
  }

  package static func < (a: Grade, b: Grade) -> Bool { a.rank < b.rank }
}
