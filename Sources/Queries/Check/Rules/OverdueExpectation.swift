import EDTF
import PolicyModel

/// The day by which something was expected has passed; whether it came nobody has looked up since.
enum OverdueExpectation: CheckRule {
  static let id = "overdue-expectation"
  static let severity = Severity.warning
  static let explanation =
    "Something was expected by a day that has passed, and nothing says whether it came."

  static func findings(in ledger: CheckedLedger) -> [Finding] {
    let fulfilled = Set(
      ledger.events.flatMap { event in
        event.event.relations.filter { $0.type == .fulfils }.map(\.event)
      })
    return ledger.events.filter { $0.event.modality == .expected && !fulfilled.contains($0.event.id) }
      .flatMap { event in
        Set(event.event.effects.map(\.policy)).sorted().compactMap { policy in
          finding(event.event, policy, ledger)
        }
      }
  }

  private static func finding(_ event: Event, _ policy: PolicyID, _ ledger: CheckedLedger) -> Finding? {
    // Without a day of its own, an effect is not expected by any.
    let ends = event.effects.filter { $0.policy == policy }.map { $0.effective?.startDays.last }
    guard let due = ends.compactMap({ $0 }).max(), !ends.contains(nil), due < ledger.day,
      let effects = ledger.states.effects(on: policy)
    else { return nil }
    if let checked = ledger.states.checked(policy, effects, by: ledger.day), checked > due { return nil }
    return finding(
      "\(event.id) expects a change of \(policy) by \(due), and nothing speaks for the policy since; if you looked and it did not come, say so",
      [.event(event.id), .policy(policy)],
      mend: Action(.review, [.text(policy.text)], [.on: "\(ledger.day)"]))
  }
}
