package import PolicyModel
package import Queries

/// Writes what a search found as a Markdown list.
package enum SearchMarkdown {
  /// The whole answer.
  package static func text(_ answer: SearchAnswer, words: HintWords) -> String {
    var block = MarkdownBlock()
    block.headline(
      [Span(answer.query.words)], viewpoint: [Wording.capitalized(ViewpointWords.known(answer.known))])
    if answer.results.isEmpty {
      block.paragraph([Span(SearchWords.emptiness(answer).map(words.text).joined(separator: " "))])
    }
    for result in answer.results {
      let date = result.date.map { [Span(", " + DateWords.date($0))] } ?? []
      block.item(
        0, SearchWords.title(result) + [Span(" (\(result.space.rawValue) \(result.id)")] + date + [Span(")")])
      if let place = SearchWords.place(result) { block.item(1, place) }
    }
    block.footer([SearchWords.footer(answer)], token: answer.known.token)
    return block.text
  }
}
