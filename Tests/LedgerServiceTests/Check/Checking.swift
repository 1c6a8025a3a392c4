import EDTF
import Ledger
import PolicyModel
import Queries
import LedgerService

extension Scenario {
  /// What a rule finds.
  func check(
    _ rule: any CheckRule.Type, on day: String = "2026-01-01", known: Int? = nil
  ) throws -> [Finding] {
    try check([rule], on: day, known: known)
  }

  /// What rules find, about all policies or some.
  func check(
    _ rules: [any CheckRule.Type], on day: String = "2026-01-01", severity: Severity = .note,
    policies: [String] = [], known: Int? = nil
  ) throws -> [Finding] {
    let asked = AskedCheck(
      rules: rules, severity: severity,
      policies: AskedPolicies(
        policies: policies.map { Reference($0, at: .none) }, actors: [], topics: []))
    return try store.read { reader in
      try reader.check(
        asked, on: Day(iso: day) ?? .distantFuture, known: known.map(KnownQuestion.entry) ?? .newest
      ).findings
    }
  }

  /// A rule by its name, which there is.
  static func rule(_ id: String) throws -> any CheckRule.Type {
    guard let rule = CheckRules.named(id) else { throw NoSuchRule(id: id) }
    return rule
  }
}

struct NoSuchRule: Error { let id: String }

extension [Finding] {
  /// The ids of the records, one text a finding.
  var ids: [String] { map { $0.records.map(\.id).joined(separator: " ") } }
}
