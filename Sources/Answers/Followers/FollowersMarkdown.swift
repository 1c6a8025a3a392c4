package import PolicyModel
package import Queries

/// Writes who followed an event as Markdown: lists within lists.
package enum FollowersMarkdown {
  /// The whole answer.
  package static func text(_ answer: FollowersAnswer, words: HintWords) -> String {
    var block = MarkdownBlock()
    block.headline(
      FollowersWords.title(answer), viewpoint: ViewpointWords.line(answer.viewpoint))
    if let root = answer.root {
      block.item(0, head(root))
      for line in FollowersWords.root(root) { block.item(1, line) }
    }
    if answer.said.isEmpty, answer.after.isEmpty {
      block.paragraph([Span(FollowersWords.emptiness(answer).map(words.text).joined(separator: " "))])
    }
    for (title, followers) in [(FollowersWords.said, answer.said), (FollowersWords.after, answer.after)]
    where !followers.isEmpty {
      block.heading(2, [Span(title)])
      for follower in followers { add(follower, depth: 0, to: &block) }
    }
    block.footer(FollowersWords.footer(answer), token: answer.viewpoint.known.token)
    return block.text
  }

  private static func add(_ follower: Follower, depth: Int, to block: inout MarkdownBlock) {
    block.item(depth, head(follower.followed))
    for line in FollowersWords.lines(follower, isBelow: depth > 0) { block.item(depth + 1, line) }
    for below in follower.followers { add(below, depth: depth + 1, to: &block) }
  }

  private static func head(_ followed: FollowedEvent) -> [Span] {
    [Span(DateWords.dated(followed.event.date), .bold), " ", Span(followed.event.title, .bold), " ("]
      + GradeWords.label(of: followed.event, grade: followed.grade) + [")"]
  }
}
