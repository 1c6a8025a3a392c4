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
  ) -> [String] {
    guard case .withoutStatus(let policy, let key, let day) = remark, let setting else { return [] }
    if effects.effects(on: .status).contains(where: { $0.does.value != nil }) {
      return [
        "record", "TITLE", "--date", "\(day)", "--actor", effects.policy.issuer.text, "--clear",
        "\(policy).\(key)", "--source", "SOURCE",
      ]
    }
    return ["revise", setting.text, "--correction", "--set", "\(policy)=VALUE", "--reason", "REASON"]
  }
}
