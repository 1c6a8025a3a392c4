internal import PolicyModel
package import Queries

/// Shows one thing whole in a terminal, and then its history, entry by entry.
package enum ShowText {
  /// Wider lines are hard to read.
  private static let widest = 120

  /// The whole answer.
  package static func text(_ answer: ShowAnswer, width: Int, palette: Palette) -> String {
    var block = TextBlock(width: min(width, Self.widest), palette: palette)
    let card = Card(answer.thing)
    Headline.add(
      [Span(card.title, .heading)] + card.subtitle.map { Span($0) },
      viewpoint: ViewpointWords.line(answer.viewpoint), to: &block)
    for sentence in card.remarks { block.line([Span(sentence, .uncertain)]) }
    let labelCells = Cells.widest(card.fields.map(\.label), cap: 16)
    for field in card.fields {
      for (offset, line) in field.lines.enumerated() {
        let label = offset == 0 ? [Span(field.label, .dim)] : []
        block.columns(
          [Column(label, cells: labelCells)], line.spans, indent: 1, hanging: 2, trailing: line.trailing)
        if let url = line.url {
          block.columns([Column([], cells: labelCells + TextBlock.gap)], [Span(url, .dim)], indent: 1)
        }
      }
    }
    if !answer.history.isEmpty {
      block.blank()
      block.line([Span("History", .heading)])
      HistoryLayout(answer.history).add(to: &block)
    }
    Headline.addFooter(
      [Wording.count(answer.history.count, "entry") + " about it"], token: answer.known.token, to: &block)
    return block.text
  }
}
