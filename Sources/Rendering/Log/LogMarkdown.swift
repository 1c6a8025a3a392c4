internal import PolicyModel
package import Projections

/// Writes the entries of a ledger as a Markdown table.
package enum LogMarkdown {
  /// The whole answer.
  package static func text(_ view: LogView) -> String {
    var block = MarkdownBlock()
    block.headline([], viewpoint: [Wording.capitalized(ViewpointWords.known(view.known))])
    if view.lines.isEmpty {
      block.paragraph([Span(LogWords.emptiness(view).joined(separator: " "))])
    } else {
      block.table(
        ["Entry", "Recorded", "By", "Kind", "About"],
        view.lines.map { line in
          [
            [[Span(String(line.sequence))]], [[Span(line.recordedAt.description)]], [[Span(line.recorder)]],
            [[Span(LogWords.kind(line))]], [LogWords.about(line)],
          ]
        })
    }
    block.footer([LogWords.footer(view)], token: view.known.token)
    return block.text
  }
}
