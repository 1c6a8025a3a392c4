package import EDTF
package import PolicyModel

/// Why one leg of a diff moved.
package struct Cause: Hashable, Sendable {
  package var leg: Leg
  package var reason: CauseReason
  /// What each event that moved it did, by date.
  package var parts: [CausePart]

  package init(leg: Leg, reason: CauseReason, parts: [CausePart]) {
    self.leg = leg
    self.reason = reason
    self.parts = parts.sorted { a, b in
      (a.date?.earliestForOrder ?? .distantPast, a.event, a.reason.rawValue)
        < (b.date?.earliestForOrder ?? .distantPast, b.event, b.reason.rawValue)
    }
  }

  /// The events that moved it, by id.
  package var events: [EventID] { Set(parts.map(\.event)).sorted() }
}

/// What one event did that moved a leg.
package struct CausePart: Hashable, Sendable {
  package var event: EventID
  package var reason: CauseReason
  /// When what it does began, or ended where that moved the leg; the event's own date where only the record moved.
  package var date: EDTFDate?

  package init(event: EventID, reason: CauseReason, date: EDTFDate?) {
    self.event = event
    self.reason = reason
    self.date = date
  }
}

/// The two legs: the record's knowledge on the first day, and then the world from day to day.
package enum Leg: String, CaseIterable, Sendable {
  case record
  case world
}

/// Why a state moved; those of the record in the order in which the first that applies is taken.
package enum CauseReason: String, CaseIterable, Sendable {
  case retracted
  case corrected
  case updated
  case ruled
  case disputed
  case sourceWithdrawn = "source withdrawn"
  case sourceRestored = "source restored"
  case recordedLate = "recorded late"
  case newlyReported = "newly reported"
  case confirmed
  case regraded
  case happened
  case tookEffect = "took effect"
  case willTakeEffect = "will take effect"
  case expired
  case willExpire = "will expire"
  case windowPassed = "window passed"
}

extension CauseReason {
  /// The word for what lies after `today` rather than before it.
  func asOf(_ day: Day?, today: Day?) -> CauseReason {
    guard let day, let today, day > today else { return self }
    switch self {
    case .happened, .tookEffect: return .willTakeEffect
    case .expired: return .willExpire
    default: return self
    }
  }
}
