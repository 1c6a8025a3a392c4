import PolicyModel

/// Attributes say how far a status goes: without a status they say nothing.
enum AttributeWithoutStatus: CheckRule {
  static let id = "attribute-without-status"
  static let severity = Severity.note
  static let explanation = "An attribute has a value while its policy has no status."

  static func findings(in ledger: CheckedLedger) -> [Finding] {
    ledger.effects.flatMap { effects in
      MeasureRemark.withoutStatus(effects).map { remark in
        let setting = effects.keys.first { $0 != .status }.flatMap { key in
          effects.effects(on: key).first { !$0.isImpliedClear }?.event
        }
        return finding(
          remark.description, [.policy(effects.policy.id)] + (setting.map { [.event($0)] } ?? []),
          mend: mend(remark, setting, effects))
      }
    }
  }

  /// Where the status was there and went, the attribute goes with it; else the event that sets it says no status.
  private static func mend(
    _ remark: MeasureRemark, _ setting: EventID?, _ effects: PolicyEffects
  ) -> Action {
    guard case .withoutStatus(let policy, let key, let day) = remark, let setting else {
      return Action(.show(.policy), [.text(effects.policy.id.text)])
    }
    if effects.effects(on: .status).contains(where: { $0.does.value != nil }) {
      return Action(
        .define(.event), [.wanted(.title)],
        [
          .date: "\(day)", .actor: .text(effects.policy.issuer.text), .clear: "\(policy).\(key)",
          .source: .wanted(.source),
        ])
    }
    return .correcting(setting, [.set: "\(policy)=\(wanted: .value)", .reason: .wanted(.reason)])
  }
}
