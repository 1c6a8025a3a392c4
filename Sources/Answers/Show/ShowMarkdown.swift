internal import PolicyModel
package import Queries

/// Writes one thing whole as Markdown, and then its history.
package enum ShowMarkdown {
  /// The whole answer.
  package static func text(_ answer: ShowAnswer) -> String {
    var block = MarkdownBlock()
    let card = Card(answer.thing)
    block.headline(
      [Span(card.title)] + card.subtitle.map { Span($0) },
      viewpoint: ViewpointWords.line(answer.viewpoint))
    for sentence in card.remarks { block.paragraph([Span(sentence)]) }
    for field in card.fields {
      if field.lines.count == 1, let line = field.lines.first {
        block.item(0, [Span(field.label + ": ")] + line.withLabel, url: line.url)
      } else {
        block.item(0, [Span(field.label + ":")])
        for line in field.lines { block.item(1, line.withLabel, url: line.url) }
      }
    }
    if !answer.history.isEmpty { block.heading(2, ["History"]) }
    for step in answer.history {
      block.item(0, HistoryLayout.head(step))
      for line in HistoryLayout.details(step) { block.item(1, line) }
    }
    block.footer([Wording.count(answer.history.count, "entry") + " about it"], token: answer.known.token)
    return block.text
  }
}

extension Card.Line {
  /// The line with its label after it, in brackets.
  fileprivate var withLabel: [Span] { trailing.isEmpty ? spans : spans + [" ("] + trailing + [")"] }
}
