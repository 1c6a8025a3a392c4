import PolicyModel

/// Who records that one thing repeals another means that it holds no more.
enum RelationWithoutEffect: CheckRule {
  static let id = "relation-without-effect"
  static let severity = Severity.warning
  static let explanation = "A relation that is meant to change what holds changes nothing on any day."

  static func findings(in ledger: CheckedLedger) -> [Finding] {
    ledger.events.flatMap { event in
      event.event.relations.filter { IdleRelation.isIdle($0, of: event, in: ledger.states) }.map {
        finding(event.event, $0, ledger)
      }
    }
  }

  private static func finding(
    _ event: Event, _ relation: Relation, _ ledger: CheckedLedger
  ) -> Finding {
    let policies = Set(ledger.seen[relation.event]?.event.effects.map(\.policy) ?? []).sorted()
    let told =
      "\(event.id) \(relation.type.rawValue) \(relation.event), and that changes nothing on any day: "
    guard !policies.isEmpty else {
      return finding(
        told + "\(relation.event) has no effect on any policy",
        [.event(event.id), .event(relation.event)],
        mend: [
          "revise", relation.event.text, "--correction", "--set", "POLICY=VALUE", "--reason", "REASON",
        ])
    }
    return finding(
      told + "\(event.id) has no effect on \(policies.map(\.text).joined(separator: ", "))",
      [.event(event.id), .event(relation.event)] + policies.map(FoundRecord.policy),
      mend: ["revise", event.id.text, "--correction"] + policies.flatMap { ["--clear", $0.text] } + [
        "--reason", "REASON",
      ])
  }
}
