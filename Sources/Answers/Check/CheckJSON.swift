internal import EDTF
package import JSON
package import PolicyModel
package import Queries

/// What breaks rules, and the rules, as JSON.
package enum CheckJSON {
  /// `{"viewpoint", "findings": [{"rule", "severity", "message", "records": [{"kind", "id"}], "mend"}], "summary"}`,
  /// the summary having how many findings there are of each severity; `words` words what corrects a finding.
  package static func node(_ answer: CheckAnswer, words: HintWords) -> JSONNode {
    .object([
      ("viewpoint", ViewpointJSON.node(answer.viewpoint)),
      ("findings", .list(answer.findings.map { finding($0, words) })),
      (
        "summary",
        .object(Severity.allCases.reversed().map { ($0.rawValue, .integer(answer.count($0))) })
      ),
    ])
  }

  /// `{"rules": [{"rule", "severity", "explanation"}]}`.
  package static func node(_ rules: [any CheckRule.Type]) -> JSONNode {
    .object([
      (
        "rules",
        .list(
          rules.map { rule in
            .object([
              ("rule", .string(rule.id)), ("severity", .text(rule.severity)),
              ("explanation", .string(rule.explanation)),
            ])
          })
      )
    ])
  }

  private static func finding(_ finding: Finding, _ words: HintWords) -> JSONNode {
    .object([
      ("rule", .string(finding.rule)), ("severity", .text(finding.severity)),
      ("message", .string(finding.message)),
      (
        "records",
        .list(finding.records.map { .object([("kind", .string($0.kind)), ("id", .string($0.id))]) })
      ), ("mend", .string(words.line(finding.mend))),
    ])
  }
}
