import EDTF
import PolicyModel

/// Whether two events that set one policy to one value are the announcement of a measure and its entry into force: one
/// follower, not two.
struct OneMeasure {
  /// An event, its own days, and the days from which what it does is in force.
  typealias Step = (event: EventID, days: DaySet, force: DaySet)

  var earlier: Step
  var later: Step

  func holds(in ledger: VisibleLedger) -> Bool {
    if relates(ledger, later.event, to: earlier.event) { return true }
    guard meet(earlier.force, later.force) else { return false }
    if earlier.force == later.force { return true }
    // What was announced for a later day is in force on that day.
    let isAnnounced = (earlier.days.last ?? .distantFuture) < (earlier.force.first ?? .distantPast)
    return isAnnounced && meet(earlier.force, later.days)
  }

  private func relates(_ ledger: VisibleLedger, _ event: EventID, to other: EventID) -> Bool {
    ledger.events[event]?.event.relations.contains { $0.event == other && $0.type.continues } ?? false
  }

  private func meet(_ a: DaySet, _ b: DaySet) -> Bool {
    a.ranges.contains { !b.from($0.first).through($0.last).isEmpty }
  }
}

extension RelationType {
  /// Whether an event that says so of another carries on what that one announced.
  fileprivate var continues: Bool {
    switch self {
    case .implements, .fulfils, .confirms, .commences, .extends: true
    case .follows, .respondsTo, .exercises, .disputes, .supersedes, .amends, .repeals, .suspends, .about:
      false
    }
  }
}

extension FollowedEvent {
  /// Whether it and a later event are one measure, announced by the one and in force with the other.
  func isOne(with later: FollowedEvent, in ledger: VisibleLedger) -> Bool {
    let same = policies.contains { own in
      later.policies.contains { $0.policy.id == own.policy.id && $0.value == own.value }
    }
    let measure = OneMeasure(
      earlier: (event.id, days, force), later: (later.event.id, later.days, later.force))
    if same { return measure.holds(in: ledger) }
    // What was announced without an effect is carried on by who announced it, or carried on without one.
    return policies.isEmpty != later.policies.isEmpty && !issuers.isDisjoint(with: later.issuers)
      && measure.isRelated(in: ledger)
  }

  private var issuers: Set<ActorID> {
    Set(event.participants.filter { $0.role == .issuer }.map(\.actor.id))
  }

  /// Whether a policy that another event set to a value was brought there by this one, no later.
  func explains(_ other: FollowedEvent) -> Bool {
    let same = policies.contains { own in
      other.policies.contains { $0.policy.id == own.policy.id && $0.value == own.value }
    }
    return same && (force.first ?? .distantPast) <= (other.force.last ?? .distantFuture)
  }
}

extension OneMeasure {
  /// Whether the later event says that it carries on the earlier one.
  func isRelated(in ledger: VisibleLedger) -> Bool { relates(ledger, later.event, to: earlier.event) }
}
