package import EDTF

/// What a policy's key was at the end of a day, from a viewpoint.
package struct KeyAnswer: Sendable {
  package var key: Key
  package var certainty: Certainty
  /// One for each value that some world gives.
  package var alternatives: [Alternative]
  /// The start of the unbroken run of a value that is certain.
  package var since: EDTFDate?
  /// The end of what holds, where that was given.
  package var until: EDTFDate?
  package var basis: Basis?
  /// The event that began the run.
  package var event: EventID?
  /// How well the present value is known: the best grade among the effects of the run that are surely in force.
  package var grade: Grade?
  /// The grade of the effect that began the run.
  package var sinceGrade: Grade?
  /// From when the effect holds that has `grade`.
  package var gradeSince: EDTFDate?
  /// The effects that hold in some world, with or without those under dispute.
  package var holding: [EffectInPlay]

  package init(
    key: Key, certainty: Certainty, alternatives: [Alternative], since: EDTFDate?, until: EDTFDate?,
    basis: Basis?, event: EventID?, grade: Grade?, sinceGrade: Grade?, gradeSince: EDTFDate?,
    holding: [EffectInPlay]
  ) {
    self.key = key
    self.certainty = certainty
    self.alternatives = alternatives
    self.since = since
    self.until = until
    self.basis = basis
    self.event = event
    self.grade = grade
    self.sinceGrade = sinceGrade
    self.gradeSince = gradeSince
    self.holding = holding
  }

  /// The value, where it is certain that there is one and which.
  package var value: String? {
    guard certainty == .certain, case .stated(let value)? = alternatives.first?.state else { return nil }
    return value
  }
}

/// How sure an answer is, and of what.
package enum Certainty: String, CaseIterable, Sendable {
  case certain
  case possible
  case contested
  case unstated
  case cleared
  case unknown
}

/// What one world gives: a value, or one of the three ways of having none.
package enum AnsweredState: Hashable, Sendable {
  case stated(String)
  case unstated
  case cleared
  case unknown

  /// What `does` leaves behind.
  package init(_ does: KeyOperation) {
    switch does {
    case .set(let value): self = .stated(value)
    case .clear: self = .cleared
    case .unknown: self = .unknown
    }
  }

  /// The value, if it is one.
  package var value: String? {
    if case .stated(let value) = self { value } else { nil }
  }

  /// The word for it in answers.
  package var word: String {
    switch self {
    case .stated: "stated"
    case .unstated: "unstated"
    case .cleared: "cleared"
    case .unknown: "unknown"
    }
  }
}

/// One thing that a policy's key may be, with an event that makes it so.
package struct Alternative: Hashable, Sendable {
  package var state: AnsweredState
  package var event: EventID?

  package init(state: AnsweredState, event: EventID?) {
    self.state = state
    self.event = event
  }
}
