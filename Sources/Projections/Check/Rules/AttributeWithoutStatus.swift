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
          mend: setting.map {
            [
              "revise", $0.text, "--correction", "--set", "\(effects.policy.id)=VALUE", "--reason", "REASON",
            ]
          } ?? [])
      }
    }
  }
}
