package import EDTF

/// The effects on one policy that a viewpoint counts, sorted out by key.
package struct PolicyEffects: Sendable {
  package let policy: Policy
  private let touching: [Touching]
  private let order: EventOrder

  private struct Touching {
    var event: VisibleEvent
    var effects: [(ordinal: Int, effect: Effect)]
    var grade: Grade
    var keys: Set<Key>
  }

  /// Takes what bears on `policy` out of `events` that `ledger` sees; `order` is that of all its visible events.
  package init(
    _ policy: Policy, touchedBy events: [VisibleEvent], in ledger: VisibleLedger,
    order: EventOrder
  ) {
    self.policy = policy
    self.order = order
    let wanted = ledger.viewpoint.evidence
    touching = events.compactMap { event in
      guard event.event.modality.changesState, event.standing.verdict != .reject else { return nil }
      let effects = event.event.effects.enumerated().filter { $0.element.policy == policy.id }
      guard !effects.isEmpty else { return nil }
      let grade = ledger.grade(of: event, for: policy.issuer)
      if let wanted, grade < wanted { return nil }
      return Touching(
        event: event, effects: effects.map { ($0.offset, $0.element) }, grade: grade,
        keys: Set(effects.flatMap { $0.element.changes.map(\.key) }))
    }
    .sorted { a, b in
      let (x, y) = (a.event.event, b.event.event)
      return (x.date.earliestForOrder, x.id) < (y.date.earliestForOrder, y.id)
    }
  }

  /// The keys that some effect names, status first; the status always.
  package var keys: [Key] {
    touching.reduce(into: Set([Key.status])) { $0.formUnion($1.keys) }.sorted()
  }

  /// The events that bear on the policy, by date.
  package var events: [VisibleEvent] { touching.map(\.event) }

  /// The effects on `key`: those that name it, and, on an attribute, those that change the status in an event that
  /// says nothing of the attribute, for they clear it.
  package func effects(on key: Key) -> [EffectInPlay] {
    touching.flatMap { touching -> [EffectInPlay] in
      if touching.keys.contains(key) {
        return touching.effects.compactMap { ordinal, effect in
          effect.does(to: key).map { inPlay(touching, ordinal, effect, key, does: $0, implied: false) }
        }
      }
      guard key != .status else { return [] }
      return touching.effects.compactMap { ordinal, effect in
        guard effect.does(to: .status) != nil else { return nil }
        return inPlay(touching, ordinal, effect, key, does: .clear, implied: true)
      }
    }
  }

  /// The effects on `key`, ready to be asked.
  /// - Parameter counted: the disputed events whose effects count; nil for all.
  package func prepared(_ key: Key, counting counted: Set<EventID>?) -> KeyEffects {
    prepared(key, counting: counted, and: [])
  }

  /// The effects on `key` and others beside them, ready to be asked.
  func prepared(_ key: Key, counting counted: Set<EventID>?, and others: [EffectInPlay]) -> KeyEffects {
    var effects = effects(on: key) + others
    if let counted { effects.removeAll { $0.isDisputed && !counted.contains($0.event) } }
    return KeyEffects(effects, order: order)
  }

  private func inPlay(
    _ touching: Touching, _ ordinal: Int, _ effect: Effect, _ key: Key, does: Doing, implied: Bool
  ) -> EffectInPlay {
    let event = touching.event.event
    let windows = EffectWindows(of: effect, in: event.date)
    let effective = effect.effective ?? event.date
    return EffectInPlay(
      event: event.id, ordinal: ordinal, does: does,
      // To clear an attribute in so many words says no more than the status does that the effect sets beside it.
      isImpliedClear: implied || (does == .clear && key != .status && effect.does(to: .status) != nil),
      eventTouchesStatus: touching.keys.contains(.status), start: windows.start, until: windows.until,
      effective: effective, untilWritten: windows.untilWritten, isDatedApart: effect.effective != nil,
      eventDate: event.date, time: effective.timeOfDay, basis: effect.basis, grade: touching.grade,
      isDisputed: touching.event.standing.isDisputed)
  }
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
