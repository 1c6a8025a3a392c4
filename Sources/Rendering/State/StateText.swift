internal import PolicyModel
package import Projections

/// Shows what policies were on a day, in a terminal: by topic, a policy with its attributes beneath it.
package enum StateText {
  /// The whole answer. `heading` says what was asked for, such as an actor's or a topic's name; `hint` how to ask on.
  package static func text(
    _ view: StateView, heading: [String], hint: String?, width: Int, palette: Palette
  ) -> String {
    let topics = StateTopic.all(StateCounts.shown(view))
    let layout = StateLayout(topics, on: view.viewpoint.on, width: width)
    var block = TextBlock(width: layout.width, palette: palette)
    Headline.add(
      StateCounts.title(view, heading, topics),
      viewpoint: ViewpointWords.line(view.viewpoint, withDay: false), to: &block)
    if topics.isEmpty {
      for sentence in StateCounts.emptiness(view) { block.line([Span(sentence)]) }
    } else {
      for (offset, topic) in topics.enumerated() {
        if topics.count > 1 {
          if offset > 0 { block.blank() }
          block.line([Span(topic.name ?? "Without a topic", .heading)])
        }
        for policy in topic.policies { layout.add(policy, to: &block) }
      }
    }
    if !view.groups.isEmpty { block.blank() }
    for group in view.groups { block.line(GroupWords.line(group), hanging: 2) }
    Headline.addFooter(StateCounts.footer(view), token: view.viewpoint.known.token, to: &block)
    if let hint, !topics.isEmpty { block.line([Span(hint, .dim)]) }
    return block.text
  }
}
