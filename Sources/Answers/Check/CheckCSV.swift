package import PolicyModel
package import Queries

/// What breaks rules, and the rules, as CSV.
package enum CheckCSV {
  /// The whole table, a row a finding; `words` words what corrects a finding.
  package static func text(_ answer: CheckAnswer, words: HintWords, guardFormulas: Bool) -> String {
    var table = CSVTable(["rule", "severity", "message", "records", "mend"], guardFormulas: guardFormulas)
    for finding in answer.findings {
      table.add([
        finding.rule, finding.severity.rawValue, finding.message,
        CSVCells.joined(finding.records.map { "\($0.kind):\($0.id)" }), words.line(finding.mend),
      ])
    }
    return table.text
  }

  /// The rules, a row each.
  package static func text(_ rules: [any CheckRule.Type], guardFormulas: Bool) -> String {
    var table = CSVTable(["rule", "severity", "explanation"], guardFormulas: guardFormulas)
    for rule in rules { table.add([rule.id, rule.severity.rawValue, rule.explanation]) }
    return table.text
  }
}
