internal import PolicyModel
package import Projections

/// Shows what a policy's state rests on, in a terminal.
package enum WhyText {
  /// Wider lines are hard to read.
  private static let widest = 120

  /// The whole answer.
  package static func text(_ view: WhyView, width: Int, palette: Palette) -> String {
    var block = TextBlock(width: min(width, Self.widest), palette: palette)
    Headline.add(
      WhyWords.title(view.policy),
      viewpoint: ViewpointWords.line(view.viewpoint, withDay: true), to: &block)
    if view.keys.isEmpty {
      for sentence in WhyWords.emptiness(view) { block.line([Span(sentence)]) }
    }
    let layout = WhyLayout(day: view.viewpoint.on)
    for (offset, key) in view.keys.enumerated() {
      if offset > 0 { block.blank() }
      layout.add(key, to: &block)
    }
    if !view.requires.isEmpty { block.blank() }
    for requirement in view.requires { block.line(StateSentence.requirement(requirement), hanging: 2) }
    Headline.addFooter(WhyWords.footer(view), token: view.viewpoint.known.token, to: &block)
    return block.text
  }
}
