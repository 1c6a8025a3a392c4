package import PolicyModel
package import Queries

/// Shows what breaks rules in a terminal: by rule, each finding with the command that mends it beneath.
package enum CheckText {
  /// The whole answer, empty where nothing breaks a rule.
  /// - Parameters:
  ///   - words: words what corrects a finding.
  ///   - most: so many findings of one rule are shown; nil for all.
  package static func text(
    _ answer: CheckAnswer, words: HintWords, most: Int?, width: Int, palette: Palette
  ) -> String {
    if answer.findings.isEmpty { return "" }
    var block = TextBlock(width: width, palette: palette)
    Headline.add(
      [Span("Check", .heading)], viewpoint: ViewpointWords.lineWithDay(answer.viewpoint), to: &block)
    for (offset, group) in CheckGroup.all(answer.findings).enumerated() {
      if offset > 0 { block.blank() }
      block.line([Span(group.rule, .heading)], trailing: CheckWords.severity(group.severity))
      if let explanation = group.explanation { block.line([Span(explanation, .dim)]) }
      let shown = most.map { group.findings.prefix($0) } ?? group.findings[...]
      for finding in shown { add(finding, isOf: group.severity, words, to: &block) }
      if shown.count < group.findings.count {
        let rest = Wording.count(group.findings.count - shown.count, "finding")
        block.line(
          [Span("and \(rest) more: "), Span(words.line(Action(.check, [], [.rule: .text(group.rule)])))],
          indent: 1, hanging: 2)
      }
    }
    Headline.addFooter([CheckWords.summary(answer)], token: answer.viewpoint.known.token, to: &block)
    return block.text
  }

  private static func add(
    _ finding: Finding, isOf severity: Severity, _ words: HintWords, to block: inout TextBlock
  ) {
    let label = finding.severity == severity ? [] : CheckWords.severity(finding.severity)
    block.line([Span(finding.message)], indent: 1, hanging: 2, trailing: label)
    for line in CommandLines.folded(words.command(finding.mend), width: block.width - 4) {
      block.unfolded([Span(line, .bold)], indent: 4)
    }
  }
}
