import EDTF
import PolicyModel

/// What ends must have begun: where nothing that began is recorded, something is missing.
enum EndWithoutBeginning: CheckRule {
  static let id = "end-without-beginning"
  static let severity = Severity.warning
  static let explanation = "Something is ended, extended or suspended that nothing recorded has begun."

  static func findings(in ledger: CheckedLedger) -> [Finding] {
    ledger.effects.flatMap { effects -> [Finding] in
      var found: [EventID: [Key]] = [:]
      for key in effects.keys {
        let all = effects.effects(on: key)
        for effect in all
        where ends(effect, key, ledger) && !all.contains(where: { begins($0, before: effect) }) {
          found[effect.event, default: []].append(key)
        }
      }
      return found.sorted { $0.key < $1.key }.compactMap { event, keys in
        ledger.seen[event].map { finding(effects.policy, $0, keys) }
      }
    }
  }

  /// Whether it takes away, or its event says that it goes on from, what must have been there.
  private static func ends(_ effect: EffectInPlay, _ key: Key, _ ledger: CheckedLedger) -> Bool {
    if effect.does == .clear { return !effect.isImpliedClear }
    guard key == .status, let type = ledger.seen[effect.event]?.event.type else { return false }
    return [EventType.lifting, .termination, .suspension, .extension].contains(type)
  }

  /// Whether an effect that leaves something there may have started before another, or with it.
  private static func begins(_ effect: EffectInPlay, before end: EffectInPlay) -> Bool {
    guard effect.event != end.event, effect.does != .clear, let last = end.start.last else { return false }
    return (effect.start.first ?? .distantFuture) <= last
  }

  private static func finding(_ policy: Policy, _ event: VisibleEvent, _ keys: [Key]) -> Finding {
    let key = keys.first ?? .status
    return finding(
      "\(event.event.id) (\(event.event.type.rawValue)) ends or goes on from what \(policy.id) (\(keys.inWords)) was, and nothing earlier is recorded of it",
      [.event(event.event.id), .policy(policy.id)],
      mend: Action(
        .define(.event), [.wanted(.title)],
        [
          .date: .wanted(.date), .actor: .text(policy.issuer.text),
          .set: "\(policy.id.named(key))=\(wanted: .value)", .source: .wanted(.url),
        ]))
  }
}
