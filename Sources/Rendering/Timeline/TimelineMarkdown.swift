internal import PolicyModel
package import Projections

/// Writes a timeline as Markdown: a heading a year, an item an event.
package enum TimelineMarkdown {
  /// The whole answer; `heading` as for `TimelineText`.
  package static func text(_ view: TimelineView, heading: [String]) -> String {
    var block = MarkdownBlock()
    block.headline(
      TimelineCounts.title(view, heading), viewpoint: ViewpointWords.line(view.viewpoint, withDay: true))
    if view.events.isEmpty {
      block.paragraph([Span(TimelineCounts.emptiness(view, heading).joined(separator: " "))])
    }
    for year in TimelineYear.all(view.events) {
      block.heading(2, [Span(year.heading)])
      for event in year.events {
        block.item(
          0,
          [
            Span(DateWords.dated(event.event.date, within: year.year), .bold),
            Span(" " + event.event.type.verb + ": "),
            Span(event.event.title, .bold), " (",
          ] + GradeWords.label(of: event.event) + [")"])
        let details = TimelineDetails.lines(event, asked: view.actors, within: year.year, quoteCells: nil)
        for detail in details { block.item(1, detail.spans, url: detail.url) }
      }
    }
    if let remark = TimelineCounts.remark(view) { block.paragraph([Span(remark)]) }
    block.footer([TimelineCounts.footer(view)], token: view.viewpoint.known.token)
    return block.text
  }
}
