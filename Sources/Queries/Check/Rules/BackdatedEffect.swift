import EDTF
import PolicyModel

/// What reaches back over a year, to before anybody told of it and before its own event, is often a slip in the year.
enum BackdatedEffect: CheckRule {
  static let id = "backdated-effect"
  static let severity = Severity.warning
  static let explanation =
    "An effect is dated more than a year before its event and before anybody reported it."

  static func findings(in ledger: CheckedLedger) -> [Finding] {
    ledger.events.filter(\.event.modality.changesState).flatMap { event -> [Finding] in
      guard let told = firstReport(event) else { return [] }
      var found: Set<PolicyID> = []
      return event.event.effects.compactMap { effect in
        guard let effective = effect.effective, let last = effective.startDays.last,
          last.adding(Day.long) < told, last < event.event.date.earliestForOrder,
          found.insert(effect.policy).inserted
        else { return nil }
        return finding(event.event, effect, effective, told)
      }
    }
  }

  /// The first day on which it may have been reported.
  private static func firstReport(_ event: VisibleEvent) -> Day? {
    event.citations.map(\.citation).filter { $0.stance == .states }.compactMap(\.reported?.earliest.day).min()
  }

  private static func finding(
    _ event: Event, _ effect: Effect, _ effective: EDTFDate, _ told: Day
  ) -> Finding {
    let said = Parameters(effect.changes.map { $0.does.parameters(of: effect.policy.named($0.key)) })
    let until: Parameters = effect.until.map { [.until: "\($0)"] } ?? [:]
    return finding(
      "\(event.id) (\(event.date)) changes \(effect.policy) from \(effective) on, more than a year before it was first reported (\(told)); if that is not a slip in the year, say in a note why it reaches back",
      [.event(event.id), .policy(effect.policy)],
      mend: .correcting(
        event.id, Parameters([said, [.effective: .wanted(.date)], until, [.reason: .wanted(.reason)]])))
  }
}
