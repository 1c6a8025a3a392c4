package import PolicyModel
package import Queries

/// Shows what was expected in a terminal: open, met and missed, then the records of those who said it.
package enum OutlookText {
  /// The whole answer. `heading` says what else was asked for, such as an actor's or a topic's name.
  package static func text(
    _ answer: OutlookAnswer, words: HintWords, heading: [String], width: Int, palette: Palette
  ) -> String {
    let layout = OutlookLayout(answer.expectations, on: answer.viewpoint.on, width: width)
    var block = TextBlock(width: layout.width, palette: palette)
    Headline.add(
      OutlookCounts.title(answer, heading), viewpoint: ViewpointWords.lineWithDay(answer.viewpoint),
      to: &block)
    if answer.expectations.isEmpty {
      for sentence in OutlookCounts.emptiness(answer, heading) {
        block.line([Span(words.text(sentence))], hanging: 2)
      }
    }
    for (offset, group) in OutlookGroup.all(answer.expectations).enumerated() {
      if offset > 0 { block.blank() }
      block.line([Span(group.heading, .heading)])
      for expectation in group.expectations { layout.add(expectation, to: &block) }
    }
    TrackRecordLayout.add(answer, to: &block)
    Headline.addFooter(OutlookCounts.footer(answer), token: answer.viewpoint.known.token, to: &block)
    return block.text
  }
}
