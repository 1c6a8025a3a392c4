package import PolicyModel
package import Queries

/// Shows a timeline in a terminal: by year, days aligned, titles folded.
package enum TimelineText {
  /// The whole answer. `heading` says what else was asked for, such as `November 2024` and a topic's name.
  package static func text(
    _ answer: TimelineAnswer, words: HintWords, heading: [String], width: Int, palette: Palette
  )
    -> String
  {
    let years = TimelineYear.all(answer.events)
    let layout = TimelineLayout(years, asked: answer.actors, width: width)
    var block = TextBlock(width: layout.width, palette: palette)
    Headline.add(
      TimelineCounts.title(answer, heading), viewpoint: ViewpointWords.line(answer.viewpoint),
      to: &block)
    if answer.events.isEmpty {
      for sentence in TimelineCounts.emptiness(answer, heading) { block.line([Span(words.text(sentence))]) }
    } else {
      for (offset, year) in years.enumerated() {
        if offset > 0 { block.blank() }
        block.line([Span(year.heading, .heading)])
        for event in year.events { layout.add(event, in: year, to: &block) }
      }
    }
    if let remark = TimelineCounts.remark(answer) {
      block.blank()
      block.line([Span(words.text(remark), .dim)])
    }
    Headline.addFooter([TimelineCounts.footer(answer)], token: answer.viewpoint.known.token, to: &block)
    return block.text
  }
}
