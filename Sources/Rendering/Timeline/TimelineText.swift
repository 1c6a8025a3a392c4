internal import PolicyModel
package import Projections

/// Shows a timeline in a terminal: by year, days aligned, titles folded.
package enum TimelineText {
  /// The whole answer. `heading` says what else was asked for, such as `November 2024` and a topic's name.
  package static func text(_ view: TimelineView, heading: [String], width: Int, palette: Palette) -> String {
    let years = TimelineYear.all(view.events)
    let layout = TimelineLayout(years, asked: view.actors, width: width)
    var block = TextBlock(width: layout.width, palette: palette)
    Headline.add(
      TimelineCounts.title(view, heading), viewpoint: ViewpointWords.line(view.viewpoint, withDay: true),
      to: &block)
    if view.events.isEmpty {
      for sentence in TimelineCounts.emptiness(view, heading) { block.line([Span(sentence)]) }
    } else {
      for (offset, year) in years.enumerated() {
        if offset > 0 { block.blank() }
        block.line([Span(year.heading, .heading)])
        for event in year.events { layout.add(event, in: year, to: &block) }
      }
    }
    if let remark = TimelineCounts.remark(view) {
      block.blank()
      block.line([Span(remark, .dim)])
    }
    Headline.addFooter([TimelineCounts.footer(view)], token: view.viewpoint.known.token, to: &block)
    return block.text
  }
}
