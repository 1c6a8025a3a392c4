internal import PolicyModel
package import Projections

/// Writes the things of one kind as a Markdown table.
package enum ListMarkdown {
  /// The whole answer.
  package static func text(_ view: ListView) -> String {
    var block = MarkdownBlock()
    let table = ListTable(view.rows).fitting(.max)
    block.headline([], viewpoint: [Wording.capitalized(ViewpointWords.known(view.known))])
    if table.rows.isEmpty {
      block.paragraph([Span("There is no \(table.noun) yet. Try: \(table.command).")])
    } else {
      block.table(table.header, table.rows.map { row in row.map { [[Span($0)]] } })
    }
    block.footer([Wording.count(table.rows.count, table.noun)], token: view.known.token)
    return block.text
  }
}
