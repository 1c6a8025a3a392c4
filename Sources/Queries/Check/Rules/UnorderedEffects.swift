import EDTF
import PolicyModel

/// Of two effects that start on one day the later holds; where nothing says which is later, the answer stays open for
/// ever, though both dates are exact.
enum UnorderedEffects: CheckRule {
  static let id = "unordered-effects"
  static let severity = Severity.warning
  static let explanation = "Effects of one day differ, and nothing says which came last."

  static func findings(in ledger: CheckedLedger) -> [Finding] {
    ledger.effects.flatMap { effects -> [Finding] in
      var found: [Day: [Key: Set<EventID>]] = [:]
      for key in effects.keys {
        for (day, events) in open(effects, key) { found[day, default: [:]][key] = events }
      }
      return found.sorted { $0.key < $1.key }.map { day, keys in
        finding(effects.policy, day, keys, ledger)
      }
    }
  }

  /// The days at whose end either of several effects of that one day may hold, and these.
  private static func open(_ effects: PolicyEffects, _ key: Key) -> [Day: Set<EventID>] {
    // What is disputed is left to a ruling.
    let prepared = effects.prepared(key, counting: [])
    var byDay: [Day: Set<AnsweredState>] = [:]
    for index in prepared.effects.indices {
      guard let day = prepared.onlyStart(index) else { continue }
      byDay[day, default: []].insert(AnsweredState(prepared.effects[index].does))
    }
    var found: [Day: Set<EventID>] = [:]
    for day in byDay.filter({ $0.value.count > 1 }).keys {
      let held = prepared.held(on: day).effects.filter { prepared.onlyStart($0) == day }
      let differing = Set(held.map { AnsweredState(prepared.effects[$0].does) })
      if differing.count > 1 { found[day] = Set(held.map { prepared.effects[$0].event }) }
    }
    return found
  }

  private static func finding(
    _ policy: Policy, _ day: Day, _ keys: [Key: Set<EventID>], _ ledger: CheckedLedger
  ) -> Finding {
    let events = keys.values.reduce(into: Set<EventID>()) { $0.formUnion($1) }
      .compactMap { ledger.seen[$0] }.sorted { $0.entry < $1.entry }
    let ids = events.map(\.event.id)
    return finding(
      "\(policy.id) (\(keys.keys.sorted().inWords)) is changed in different ways on \(day) by \(ids.map(\.text).joined(separator: " and ")); if the one named last came last, let it amend the other",
      [.policy(policy.id)] + ids.map(FoundRecord.event), mend: mend(events, policy.id))
  }

  private static func mend(_ events: [VisibleEvent], _ policy: PolicyID) -> Action {
    guard let last = events.last?.event, let before = events.dropLast().last?.event else {
      return Action(
        .revise(.event), events.first.map { [.text($0.event.id.text)] } ?? [],
        [.correction: nil, .set: "\(policy)=\(wanted: .value)", .reason: .wanted(.reason)])
    }
    return .correcting(
      last.id,
      [.relation: "\(RelationType.amends.rawValue):\(before.id)", .reason: "the order of one day"])
  }
}

extension KeyEffects {
  /// The one day on which an effect can start; nil where there are several.
  fileprivate func onlyStart(_ index: Int) -> Day? {
    let start = start(index)
    return start.first == start.last ? start.first : nil
  }
}
