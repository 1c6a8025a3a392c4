import EDTF

/// An event that bears on one policy, with what it does to it.
struct PolicyNode: Sendable {
  var event: VisibleEvent
  /// Its effects on the policy, each with its place among the event's effects.
  var effects: [(ordinal: Int, effect: Effect)]
  var grade: Grade
  /// The keys that its effects name.
  var keys: Set<Key>

  /// Nil where the event does not count.
  init?(_ event: VisibleEvent, _ policy: Policy, _ ledger: VisibleLedger) {
    guard event.event.modality.changesState, event.standing.verdict != .reject else { return nil }
    let grade = ledger.grade(of: event, for: policy.issuer)
    if let wanted = ledger.viewpoint.evidence, grade < wanted { return nil }
    self.init(event, policy.id, grade: grade)
  }

  init(_ event: VisibleEvent, _ policy: PolicyID, grade: Grade) {
    let effects = event.event.effects.enumerated().filter { $0.element.policy == policy }
    self.event = event
    self.effects = effects.map { ($0.offset, $0.element) }
    self.grade = grade
    keys = Set(effects.flatMap { $0.element.changes.map(\.key) })
  }

  /// Its effects on `key`: those that name it; where none does, those on the status, which clear an attribute.
  func effects(on key: Key) -> [EffectInPlay] {
    if keys.contains(key) {
      return effects.compactMap { ordinal, effect in
        effect.does(to: key).map { inPlay(ordinal, effect, key, does: $0, implied: false) }
      }
    }
    guard key != .status else { return [] }
    return effects.compactMap { ordinal, effect in
      guard effect.does(to: .status) != nil else { return nil }
      return inPlay(ordinal, effect, key, does: .clear, implied: true)
    }
  }

  private func inPlay(
    _ ordinal: Int, _ effect: Effect, _ key: Key, does: KeyOperation, implied: Bool
  ) -> EffectInPlay {
    let date = event.event.date
    let windows = EffectWindows(of: effect, in: date)
    let effective = effect.effective ?? date
    return EffectInPlay(
      event: event.event.id, ordinal: ordinal, does: does,
      // To clear an attribute in so many words says no more than the status does that the effect sets beside it.
      isImpliedClear: implied || (does == .clear && key != .status && effect.does(to: .status) != nil),
      eventTouchesStatus: keys.contains(.status), start: windows.start, until: windows.until,
      effective: effective, untilWritten: windows.untilWritten, isDatedApart: effect.starts != .withEvent,
      eventDate: date, time: effective.timeOfDay, basis: effect.basis, grade: grade,
      isDisputed: event.standing.isDisputed)
  }
}
