package import PolicyModel
package import Queries

/// Writes the entries of a ledger as a Markdown table.
package enum LogMarkdown {
  /// The whole answer.
  package static func text(_ answer: LogAnswer, words: HintWords) -> String {
    var block = MarkdownBlock()
    block.headline([], viewpoint: [Wording.capitalized(ViewpointWords.known(answer.known))])
    if answer.lines.isEmpty {
      block.paragraph([Span(LogWords.emptiness(answer).map(words.text).joined(separator: " "))])
    } else {
      block.table(
        ["Entry", "Recorded", "By", "Kind", "About"],
        answer.lines.map { line in
          [
            [[Span(String(line.sequence))]], [[Span(line.recordedAt.description)]], [[Span(line.recorder)]],
            [[Span(LogWords.kind(line))]], [LogWords.about(line)],
          ]
        })
    }
    block.footer([LogWords.footer(answer)], token: answer.known.token)
    return block.text
  }
}
