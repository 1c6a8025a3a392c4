package import EDTF

/// What bears on one policy, as a viewpoint counts it.
package struct PolicyEffects: Sendable {
  package let policy: Policy
  private let bearing: PolicyEvents

  /// Takes what bears on `policy` out of `events` that `ledger` sees; `relations` are those of all its events that change
  /// state.
  package init(
    _ policy: Policy, touchedBy events: [VisibleEvent], in ledger: VisibleLedger,
    relations: MeasureRelations
  ) {
    self.policy = policy
    bearing = PolicyEvents(policy, touchedBy: events, in: ledger, relations: relations)
  }

  /// The keys that some effect names, status first; the status always.
  package var keys: [Key] { bearing.keys }

  /// The events that bear on the policy, by date: those that have an effect on it, and those that act on such.
  package var events: [VisibleEvent] { bearing.events }

  /// The effects on `key`: those that name it, and, on an attribute, those that change the status in an event that
  /// says nothing of the attribute, for they clear it.
  package func effects(on key: Key) -> [EffectInPlay] { bearing.effects(on: key) }

  /// The relations that act on `key`, each with the event that has it.
  package func actingRelations(on key: Key) -> [(event: EventID, relation: Relation)] {
    bearing.actingRelations(on: key)
  }

  /// Those of them without which another state might hold on some day.
  package func decidingRelations(on key: Key) -> [(event: EventID, relation: Relation)] {
    bearing.decidingRelations(on: key)
  }

  /// The effects on `key`, ready to be asked.
  /// - Parameter counted: the disputed events that count; nil for all.
  package func prepared(_ key: Key, counting counted: Set<EventID>?) -> KeyEffects {
    bearing.prepared(key, counting: counted)
  }

  /// A key, ready to be asked on several days.
  package func prepared(_ key: Key) -> PreparedKey { PreparedKey(key, of: bearing) }

  /// The course of the status, with plain effects beside those of events that were read whole.
  func statusCourse(and plain: [EffectInPlay]) -> [KeyEffects] {
    PreparedKey(.status, of: bearing, and: plain).course
  }

  /// What `key` was at the end of `day`.
  package func answer(_ key: Key, on day: Day) -> KeyAnswer { prepared(key).answer(on: day) }
}

extension EDTFDate {
  /// The earliest day, or the distant past where it is open or unknown: what timelines are ordered by.
  package var earliestForOrder: Day { earliest.day ?? .distantPast }

  /// The days that it can be of: those of a date as its gaps leave them, all that an interval or an all-of set spans.
  package var everyDay: DaySet {
    isInterval || text.hasPrefix("{") ? DaySet(from: earliestForOrder, through: latestForOrder) : startDays
  }

  /// The latest day, or the distant future where it is open or unknown.
  package var latestForOrder: Day { latest.day ?? .distantFuture }
}
