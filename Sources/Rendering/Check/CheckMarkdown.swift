internal import PolicyModel
package import Projections

/// Writes what breaks rules as Markdown: a list of findings for each rule.
package enum CheckMarkdown {
  /// The whole answer; `program` is how the program is called.
  package static func text(_ view: CheckView, program: [String]) -> String {
    var block = MarkdownBlock()
    block.headline([Span("Check")], viewpoint: ViewpointWords.line(view.viewpoint, withDay: true))
    if view.findings.isEmpty { block.paragraph(["Nothing was found."]) }
    for group in CheckGroup.all(view.findings) {
      block.heading(2, [Span("\(group.rule) (\(group.severity.rawValue))")])
      if let explanation = group.explanation { block.paragraph([Span(explanation)]) }
      for finding in group.findings {
        let severity = finding.severity == group.severity ? "" : " (\(finding.severity.rawValue))"
        block.item(0, [Span(finding.message + severity)])
        block.item(1, [Span("mend: ")], code: finding.command(program))
      }
    }
    block.footer([CheckWords.summary(view)], token: view.viewpoint.known.token)
    return block.text
  }
}
