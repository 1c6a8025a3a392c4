import PolicyModel

/// What holds on the word of one who is not named should be looked up again.
enum AnonymousSource: CheckRule {
  static let id = "anonymous-source"
  static let severity = Severity.note
  static let explanation = "What holds rests on one anonymous source."

  static func findings(in ledger: CheckedLedger) -> [Finding] {
    ledger.effects.flatMap { effects -> [Finding] in
      var found: [EventID: [Key]] = [:]
      for key in effects.keys {
        let prepared = effects.prepared(key, counting: nil)
        let held = prepared.held(on: ledger.day).effects.map { prepared.effects[$0] }
        for event in Set(held.filter { $0.grade == .anonymous && $0.does.value != nil }.map(\.event)) {
          found[event, default: []].append(key)
        }
      }
      return found.sorted { $0.key < $1.key }.map { event, keys in
        let sources = ledger.seen[event]?.testimonies.map(\.citation.source) ?? []
        return finding(
          "\(effects.policy.id) (\(keys.inWords)) rests on \(event), which one unnamed source states",
          [.policy(effects.policy.id), .event(event)] + Set(sources).sorted().map(FoundRecord.source),
          mend: Action(.cite, [.text(event.text)], [.source: .wanted(.url)]))
      }
    }
  }
}
