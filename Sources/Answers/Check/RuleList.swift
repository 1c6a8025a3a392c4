internal import PolicyModel
package import Queries

/// The rules of a check, for people.
package enum RuleList {
  /// In a terminal, a row each.
  package static func text(_ rules: [any CheckRule.Type], width: Int, palette: Palette) -> String {
    var block = TextBlock(width: width, palette: palette)
    let cells = Cells.widest(rules.map { $0.id }, cap: 24)
    for rule in rules {
      block.columns(
        [Column([Span(rule.id, .bold)], cells: cells), Column(CheckWords.severity(rule.severity), cells: 7)],
        [Span(rule.explanation)])
    }
    return block.text
  }

  /// As a Markdown table.
  package static func markdown(_ rules: [any CheckRule.Type]) -> String {
    var block = MarkdownBlock()
    block.table(
      ["Rule", "Severity", "What it finds"],
      rules.map { [[[Span($0.id)]], [[Span($0.severity.rawValue)]], [[Span($0.explanation)]]] })
    return block.text
  }
}
