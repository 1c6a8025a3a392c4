internal import PolicyModel
package import Projections

/// Writes what a search found as a Markdown list.
package enum SearchMarkdown {
  /// The whole answer.
  package static func text(_ view: SearchView) -> String {
    var block = MarkdownBlock()
    block.headline(
      [Span(view.query.words)], viewpoint: [Wording.capitalized(ViewpointWords.known(view.known))])
    if view.results.isEmpty {
      block.paragraph([Span(SearchWords.emptiness(view).joined(separator: " "))])
    }
    for result in view.results {
      let date = result.date.map { [Span(", " + DateWords.date($0))] } ?? []
      block.item(
        0, SearchWords.title(result) + [Span(" (\(result.space.rawValue) \(result.id)")] + date + [Span(")")])
      if let place = SearchWords.place(result) { block.item(1, place) }
    }
    block.footer([SearchWords.footer(view)], token: view.known.token)
    return block.text
  }
}
