import PolicyModel

/// Holds a ledger against the rules.
package enum CheckEvaluator {
  /// What breaks the rules that `query` asks for.
  package static func answer(_ query: CheckQuery, _ excerpt: CheckExcerpt) -> CheckAnswer {
    let ledger = CheckedLedger(excerpt, from: query.viewpoint)
    let found = query.rules.flatMap { rule in
      rule.findings(in: ledger).filter { finding in
        finding.severity >= query.severity && isAsked(finding, query.policies, ledger)
      }
    }
    return CheckAnswer(viewpoint: query.viewpoint, findings: found)
  }

  /// Whether a finding names one of the policies, or an event that has an effect on one.
  private static func isAsked(
    _ finding: Finding, _ policies: Set<PolicyID>?, _ ledger: CheckedLedger
  ) -> Bool {
    guard let policies else { return true }
    return finding.records.contains { record in
      switch record {
      case .policy(let id): policies.contains(id)
      case .event(let id):
        ledger.seen[id]?.event.effects.contains { policies.contains($0.policy) } ?? false
      case .actor, .source, .entry: false
      }
    }
  }
}
