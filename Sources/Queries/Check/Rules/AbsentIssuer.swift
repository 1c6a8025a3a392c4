import EDTF
import PolicyModel

/// A policy is its issuer's: only its issuer, or who acts for it, can change it.
enum AbsentIssuer: CheckRule {
  static let id = "absent-issuer"
  static let severity = Severity.warning
  static let explanation = "A policy is changed by an event in which its issuer took no part."

  static func findings(in ledger: CheckedLedger) -> [Finding] {
    ledger.events.filter(\.event.modality.changesState).flatMap { event -> [Finding] in
      // What is inferred, such as a permission from its use, is inferred from what others did.
      let touched = Set(event.event.effects.filter { $0.basis == .stated }.map(\.policy)).sorted()
      return touched.compactMap { id in
        guard let policy = ledger.excerpt.policies[id]?.policy,
          !takesPart(policy.issuer, event.event, ledger)
        else { return nil }
        return finding(event.event, policy)
      }
    }
  }

  private static func takesPart(_ issuer: ActorID, _ event: Event, _ ledger: CheckedLedger) -> Bool {
    event.participants.contains { $0.actor == issuer }
      || event.participants.contains {
        ledger.excerpt.actors.acts($0.actor, for: issuer, on: event.date.everyDay)
      }
  }

  private static func finding(_ event: Event, _ policy: Policy) -> Finding {
    let role: Role = event.participants.contains { $0.role == .issuer } ? .participant : .issuer
    return finding(
      "\(event.id) changes \(policy.id), and neither \(policy.issuer) nor who acts for it took part",
      [.event(event.id), .policy(policy.id), .actor(policy.issuer)],
      mend: .correcting(
        event.id, [.actor: "\(policy.issuer):\(role.rawValue)", .reason: "the issuer took part"]))
  }
}
