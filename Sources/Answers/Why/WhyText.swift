package import PolicyModel
package import Queries

/// Shows what a policy's state rests on, in a terminal.
package enum WhyText {
  /// Wider lines are hard to read.
  private static let widest = 120

  /// The whole answer.
  package static func text(_ answer: WhyAnswer, words: HintWords, width: Int, palette: Palette) -> String {
    var block = TextBlock(width: min(width, Self.widest), palette: palette)
    Headline.add(
      WhyWords.title(answer.policy),
      viewpoint: ViewpointWords.lineWithDay(answer.viewpoint), to: &block)
    if answer.keys.isEmpty {
      for sentence in WhyWords.emptiness(answer) { block.line([Span(words.text(sentence))]) }
    }
    let layout = WhyLayout(day: answer.viewpoint.on)
    for (offset, key) in answer.keys.enumerated() {
      if offset > 0 { block.blank() }
      layout.add(key, to: &block)
    }
    if !answer.requires.isEmpty { block.blank() }
    for requirement in answer.requires { block.line(StateSentence.requirement(requirement), hanging: 2) }
    Headline.addFooter(WhyWords.footer(answer), token: answer.viewpoint.known.token, to: &block)
    return block.text
  }
}
