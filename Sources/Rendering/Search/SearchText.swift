internal import PolicyModel
package import Projections

/// Shows what a search found in a terminal, a thing in two or three lines.
package enum SearchText {
  /// The whole answer.
  package static func text(_ view: SearchView, width: Int, palette: Palette) -> String {
    var block = TextBlock(width: min(width, 120), palette: palette)
    Headline.add(
      [Span(view.query.words, .heading)], viewpoint: [ViewpointWords.known(view.known)], to: &block)
    if view.results.isEmpty {
      for sentence in SearchWords.emptiness(view) { block.line([Span(sentence)]) }
    }
    let cells = Cells.widest(view.results.map(\.space.rawValue), cap: 6)
    for result in view.results {
      let date = result.date.map { [Span(DateWords.date($0), .dim)] } ?? []
      block.columns(
        [Column([Span(result.space.rawValue, .dim)], cells: cells)], SearchWords.title(result), indent: 1,
        hanging: 2, trailing: date)
      let left = 1 + cells + TextBlock.gap
      if let place = SearchWords.place(result) { block.line(place, indent: left + 2, hanging: 2) }
      block.line([Span(result.id, .dim)], indent: left + 2, hanging: 2)
    }
    Headline.addFooter([SearchWords.footer(view)], token: view.known.token, to: &block)
    return block.text
  }
}
