package import PolicyModel
package import Queries

/// Writes the things of one kind as a Markdown table.
package enum ListMarkdown {
  /// The whole answer.
  package static func text(_ answer: ListAnswer, words: HintWords) -> String {
    var block = MarkdownBlock()
    let table = ListTable(answer.rows).fitting(.max)
    block.headline([], viewpoint: [Wording.capitalized(ViewpointWords.known(answer.known))])
    if table.rows.isEmpty {
      block.paragraph([Span("There is no \(table.noun) yet. Try: \(words.line(table.adding)).")])
    } else {
      block.table(table.header, table.rows.map { row in row.map { [[Span($0)]] } })
    }
    block.footer([Wording.count(table.rows.count, table.noun)], token: answer.known.token)
    return block.text
  }
}
