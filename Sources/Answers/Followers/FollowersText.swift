package import PolicyModel
package import Queries

/// Shows who followed an event, in a terminal: the tree of those that are said to, then those that only came after.
package enum FollowersText {
  /// The whole answer.
  package static func text(_ answer: FollowersAnswer, words: HintWords, width: Int, palette: Palette)
    -> String
  {
    let layout = FollowersLayout(answer, width: width)
    var block = TextBlock(width: layout.width, palette: palette)
    Headline.add(
      FollowersWords.title(answer), viewpoint: ViewpointWords.line(answer.viewpoint),
      to: &block)
    if let root = answer.root { layout.add(root, FollowersWords.root(root), depth: 0, to: &block) }
    if answer.said.isEmpty, answer.after.isEmpty {
      if answer.root != nil { block.blank() }
      for sentence in FollowersWords.emptiness(answer) { block.line([Span(words.text(sentence))]) }
    }
    for (title, followers) in [(FollowersWords.said, answer.said), (FollowersWords.after, answer.after)]
    where !followers.isEmpty {
      block.blank()
      block.line([Span(title, .heading)])
      for follower in followers { layout.add(follower, depth: 0, to: &block) }
    }
    Headline.addFooter(FollowersWords.footer(answer), token: answer.viewpoint.known.token, to: &block)
    return block.text
  }
}

/// Where the columns of followers stand.
struct FollowersLayout {
  let width: Int
  private let dateCells: Int
  private static let step = 2

  init(_ answer: FollowersAnswer, width: Int) {
    let followers = answer.said.flatMap(FollowersLayout.all) + answer.after
    let events = (answer.root.map { [$0.event] } ?? []) + followers.map(\.followed.event)
    dateCells = Cells.widest(
      events.map { DateWords.dated($0.date) }, cap: Cells.share(26, of: width, least: 11, most: 30))
    let left = 1 + dateCells + TextBlock.gap
    self.width = Cells.fitting(events.map { left + CellWidth.of([Span($0.title)]) + 20 }, width: width)
  }

  func add(_ follower: Follower, depth: Int, to block: inout TextBlock) {
    add(follower.followed, FollowersWords.lines(follower, isBelow: depth > 0), depth: depth, to: &block)
    for below in follower.followers { add(below, depth: depth + 1, to: &block) }
  }

  func add(_ followed: FollowedEvent, _ lines: [[Span]], depth: Int, to block: inout TextBlock) {
    // Deep trees stop moving to the right before they run out of room.
    let indent = 1 + min(depth * Self.step, max(block.width / 3, 2))
    let date = Column([Span(DateWords.dated(followed.event.date))], cells: dateCells)
    block.columns(
      [date], [Span(followed.event.title, .bold)], indent: indent, hanging: 2,
      trailing: GradeWords.label(of: followed.event, grade: followed.grade))
    for line in lines { block.columns([Column([], cells: dateCells)], line, indent: indent, hanging: 2) }
  }

  private static func all(_ follower: Follower) -> [Follower] { [follower] + follower.followers.flatMap(all) }
}
