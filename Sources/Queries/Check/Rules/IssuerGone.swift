import EDTF
import PolicyModel

/// What an issuer said ends with it at the latest, or its successors say it anew: a state that stands for ever says so of
/// nobody.
enum IssuerGone: CheckRule {
  static let id = "issuer-gone"
  static let severity = Severity.warning
  static let explanation = "A policy still has a state although its issuer no longer exists."

  static func findings(in ledger: CheckedLedger) -> [Finding] {
    let actors = Dictionary(ledger.actors.map { ($0.actor.id, $0.actor) }) { first, _ in first }
    return ledger.policies.compactMap { policy in
      guard let issuer = actors[policy.issuer], let end = issuer.life.lastDay, end < ledger.day,
        let effects = ledger.states.effects(on: policy.id)
      else { return nil }
      let keys = effects.keys.filter { key in
        ledger.answers(key, of: effects).contains { $0.value != nil }
      }
      return keys.isEmpty ? nil : finding(policy, keys, effects, issuer, end, ledger)
    }
  }

  private static func finding(
    _ policy: Policy, _ keys: [Key], _ effects: PolicyEffects, _ issuer: Actor, _ end: Day,
    _ ledger: CheckedLedger
  ) -> Finding {
    let values = keys.map { key in
      (key == .status ? "" : "\(key): ") + ledger.answers(key, of: effects).inWords
    }
    // What began after the end is not ended by it.
    let isLater = keys.contains { key in
      effects.effects(on: key).contains { effect in
        effect.start.last.map { $0 > end && $0 <= ledger.day } ?? false
      }
    }
    return finding(
      "\(policy.id) is still \(values.joined(separator: ", ")) on \(ledger.day), and its issuer \(issuer.id) did not exist after \(end)\(issuer.life.successors.map(\.actor).afterwards); what ended with it is cleared, and what a successor says is a policy of its own",
      [.policy(policy.id), .actor(issuer.id)] + issuer.life.successors.map { .actor($0.actor) },
      mend: Action(
        .define(.event), [.wanted(.title)],
        [
          .date: isLater ? .wanted(.date) : "\(end)", .type: .text(EventType.termination.rawValue),
          .actor: .text(issuer.id.text), .clear: .text(policy.id.text), .source: .wanted(.url),
        ]))
  }
}
