import Queries

/// The findings of one rule.
struct CheckGroup {
  let rule: String
  var findings: [Finding]

  /// The worst of them.
  var severity: Severity { findings.map(\.severity).max() ?? .note }

  var explanation: String? { CheckRules.named(rule)?.explanation }

  /// The findings by rule, in their order.
  static func all(_ findings: [Finding]) -> [CheckGroup] {
    var groups: [CheckGroup] = []
    for finding in findings {
      if groups.last?.rule == finding.rule {
        groups[groups.count - 1].findings.append(finding)
      } else {
        groups.append(CheckGroup(rule: finding.rule, findings: [finding]))
      }
    }
    return groups
  }
}
