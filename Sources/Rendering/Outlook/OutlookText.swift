internal import PolicyModel
package import Projections

/// Shows what was expected in a terminal: open, met and missed, then the records of those who said it.
package enum OutlookText {
  /// The whole answer. `heading` says what else was asked for, such as an actor's or a topic's name.
  package static func text(_ view: OutlookView, heading: [String], width: Int, palette: Palette) -> String {
    let layout = OutlookLayout(view.expectations, on: view.viewpoint.on, width: width)
    var block = TextBlock(width: layout.width, palette: palette)
    Headline.add(
      OutlookCounts.title(view, heading), viewpoint: ViewpointWords.line(view.viewpoint, withDay: true),
      to: &block)
    if view.expectations.isEmpty {
      for sentence in OutlookCounts.emptiness(view, heading) { block.line([Span(sentence)], hanging: 2) }
    }
    for (offset, group) in OutlookGroup.all(view.expectations).enumerated() {
      if offset > 0 { block.blank() }
      block.line([Span(group.heading, .heading)])
      for expectation in group.expectations { layout.add(expectation, to: &block) }
    }
    TrackRecordLayout.add(view, to: &block)
    Headline.addFooter(OutlookCounts.footer(view), token: view.viewpoint.known.token, to: &block)
    return block.text
  }
}
