package import PolicyModel
package import Queries

/// Writes what breaks rules as Markdown: a list of findings for each rule.
package enum CheckMarkdown {
  /// The whole answer; `words` words what corrects a finding.
  package static func text(_ answer: CheckAnswer, words: HintWords) -> String {
    var block = MarkdownBlock()
    block.headline([Span("Check")], viewpoint: ViewpointWords.lineWithDay(answer.viewpoint))
    if answer.findings.isEmpty { block.paragraph(["Nothing was found."]) }
    for group in CheckGroup.all(answer.findings) {
      block.heading(2, [Span("\(group.rule) (\(group.severity.rawValue))")])
      if let explanation = group.explanation { block.paragraph([Span(explanation)]) }
      for finding in group.findings {
        let severity = finding.severity == group.severity ? "" : " (\(finding.severity.rawValue))"
        block.item(0, [Span(finding.message + severity)])
        block.item(1, [Span("mend: ")], code: words.line(finding.mend))
      }
    }
    block.footer([CheckWords.summary(answer)], token: answer.viewpoint.known.token)
    return block.text
  }
}
