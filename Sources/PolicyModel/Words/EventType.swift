/// What sort of thing happened.
package enum EventType: String, CaseIterable, Sendable {
  case announcement
  case proposal
  case adoption
  case authorization
  case prohibition
  case restriction
  case easing
  case lifting
  case `extension`
  case suspension
  case termination
  case change
  case delivery
  case use
  case agreement
  case request
  case refusal
  case statement
  case warning
  case denial
  case confirmation
  case assessment
  case expectation
  case consultation
  case ruling
  case other
}

/// The part that an actor took in an event.
package enum Role: String, CaseIterable, Sendable {
  case issuer
  case addressee
  case target
  case supplier
  case user
  case speaker
  case mediator
  case participant
  case informed
}

/// Whether what an event tells is so, is to be, or is only thought.
package enum Modality: String, CaseIterable, Sendable {
  case actual
  /// Decided, dated ahead.
  case planned
  /// Somebody says that it is likely.
  case expected
  case proposed

  /// Only what happened or was decided moves a policy.
  package var changesState: Bool { self == .actual || self == .planned }
}
