package import PolicyModel
package import Queries

/// Shows what policies were on a day, in a terminal: by topic, a policy with its attributes beneath it.
package enum StateText {
  /// The whole answer. `heading` says what was asked for, such as an actor's or a topic's name; `hint` how to ask on.
  package static func text(
    _ answer: StateAnswer, words: HintWords, heading: [String], hint: String?, width: Int, palette: Palette
  ) -> String {
    let topics = StateTopic.all(StateCounts.shown(answer))
    let layout = StateLayout(topics, on: answer.viewpoint.on, width: width)
    var block = TextBlock(width: layout.width, palette: palette)
    Headline.add(
      StateCounts.title(answer, heading, topics),
      viewpoint: ViewpointWords.line(answer.viewpoint.undated), to: &block)
    if topics.isEmpty {
      for sentence in StateCounts.emptiness(answer) { block.line([Span(words.text(sentence))]) }
    } else {
      for (offset, topic) in topics.enumerated() {
        if topics.count > 1 {
          if offset > 0 { block.blank() }
          block.line([Span(topic.name ?? "Without a topic", .heading)])
        }
        for policy in topic.policies { layout.add(policy, to: &block) }
      }
    }
    if !answer.groups.isEmpty { block.blank() }
    for group in answer.groups { block.line(GroupWords.line(group), hanging: 2) }
    Headline.addFooter(
      StateCounts.footer(answer).map(words.text), token: answer.viewpoint.known.token, to: &block)
    if let hint, !topics.isEmpty { block.line([Span(hint, .dim)]) }
    return block.text
  }
}
