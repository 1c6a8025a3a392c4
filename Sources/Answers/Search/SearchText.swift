package import PolicyModel
package import Queries

/// Shows what a search found in a terminal, a thing in two or three lines.
package enum SearchText {
  /// The whole answer.
  package static func text(_ answer: SearchAnswer, words: HintWords, width: Int, palette: Palette) -> String {
    var block = TextBlock(width: min(width, 120), palette: palette)
    Headline.add(
      [Span(answer.query.words, .heading)], viewpoint: [ViewpointWords.known(answer.known)], to: &block)
    if answer.results.isEmpty {
      for sentence in SearchWords.emptiness(answer) { block.line([Span(words.text(sentence))]) }
    }
    let cells = Cells.widest(answer.results.map(\.space.rawValue), cap: 6)
    for result in answer.results {
      let date = result.date.map { [Span(DateWords.date($0), .dim)] } ?? []
      block.columns(
        [Column([Span(result.space.rawValue, .dim)], cells: cells)], SearchWords.title(result), indent: 1,
        hanging: 2, trailing: date)
      let left = 1 + cells + TextBlock.gap
      if let place = SearchWords.place(result) { block.line(place, indent: left + 2, hanging: 2) }
      block.line([Span(result.id, .dim)], indent: left + 2, hanging: 2)
    }
    Headline.addFooter([SearchWords.footer(answer)], token: answer.known.token, to: &block)
    return block.text
  }
}
