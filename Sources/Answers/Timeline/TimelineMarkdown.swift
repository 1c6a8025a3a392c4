package import PolicyModel
package import Queries

/// Writes a timeline as Markdown: a heading a year, an item an event.
package enum TimelineMarkdown {
  /// The whole answer; `heading` as for `TimelineText`.
  package static func text(_ answer: TimelineAnswer, words: HintWords, heading: [String]) -> String {
    var block = MarkdownBlock()
    block.headline(
      TimelineCounts.title(answer, heading), viewpoint: ViewpointWords.line(answer.viewpoint))
    if answer.events.isEmpty {
      block.paragraph([Span(TimelineCounts.emptiness(answer, heading).map(words.text).joined(separator: " "))]
      )
    }
    for year in TimelineYear.all(answer.events) {
      block.heading(2, [Span(year.heading)])
      for event in year.events {
        block.item(
          0,
          [
            Span(DateWords.dated(event.event.date, within: year.year), .bold),
            Span(" " + event.event.type.verb + ": "),
            Span(event.event.title, .bold), " (",
          ] + GradeWords.label(of: event.event) + [")"])
        let details = TimelineDetails.lines(event, asked: answer.actors, within: year.year, quoteCells: nil)
        for detail in details { block.item(1, detail.spans, url: detail.url) }
      }
    }
    if let remark = TimelineCounts.remark(answer) { block.paragraph([Span(words.text(remark))]) }
    block.footer([TimelineCounts.footer(answer)], token: answer.viewpoint.known.token)
    return block.text
  }
}
