import EDTF
import PolicyModel

/// What was to last until a day has ended; whether it was renewed nobody has looked up since.
enum LapsedEffect: CheckRule {
  static let id = "lapsed-effect"
  static let severity = Severity.warning
  static let explanation = "Something that was to last until a day has lapsed, and nothing is recorded after."

  static func findings(in ledger: CheckedLedger) -> [Finding] {
    ledger.effects.flatMap { effects -> [Finding] in
      let policy = effects.policy
      var found: [EventID: (keys: [Key], until: Day)] = [:]
      let checked = ledger.states.checked(policy.id, effects, by: ledger.day)
      for key in effects.keys {
        guard let last = latest(effects, key), let end = last.until.last, end < ledger.day,
          let until = lapsed(last, end, effects, key, ledger), checked.map({ $0 <= until }) ?? true
        else { continue }
        found[last.event, default: ([], until)].keys.append(key)
      }
      return found.sorted { $0.key < $1.key }.map { event, lapsed in
        finding(
          "what \(event) says of \(policy.id) (\(lapsed.keys.inWords)) held until \(lapsed.until), and nothing speaks for it since; if you looked and nothing followed, say so",
          [.policy(policy.id), .event(event)],
          mend: Action(.review, [.text(policy.id.text)], [.on: "\(ledger.day)"]))
      }
    }
  }

  /// The last day on which an effect held; nil where it holds still, or something that is recorded ended it.
  private static func lapsed(
    _ effect: EffectInPlay, _ end: Day, _ effects: PolicyEffects, _ key: Key, _ ledger: CheckedLedger
  ) -> Day? {
    let types = Set(
      ledger.states.relations.naming(effect.event).filter(ledger.states.counts).flatMap { other in
        ledger.states.relations.relations(of: other).filter { $0.event == effect.event }.map(\.type)
      })
    if !types.isDisjoint(with: [.repeals, .supersedes, .suspends]) { return nil }
    guard types.contains(.extends) || types.contains(.commences) else { return end }
    let prepared = effects.prepared(key, counting: nil)
    let holds = { (day: Day) in prepared.states(on: day).contains(AnsweredState(effect.does)) }
    if holds(ledger.day) { return nil }
    let turning = prepared.turningDays().filter { $0 <= ledger.day }.sorted()
    return turning.last { holds($0.adding(-1)) }.map { $0.adding(-1) } ?? end
  }

  /// The effect that starts last, if it sets a value and can be told from the others.
  private static func latest(_ effects: PolicyEffects, _ key: Key) -> EffectInPlay? {
    let all = effects.effects(on: key)
    guard let last = all.max(by: { starts($0) < starts($1) }), last.does.value != nil else { return nil }
    return all.contains { $0 != last && starts($0) == starts(last) } ? nil : last
  }

  private static func starts(_ effect: EffectInPlay) -> Day { effect.start.last ?? .distantPast }
}
