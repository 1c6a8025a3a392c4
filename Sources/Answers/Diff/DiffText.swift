package import PolicyModel
package import Queries

/// Shows what changed between two viewpoints, in a terminal: the way it went, what, from what to what, why, and on
/// whose word.
package enum DiffText {
  /// The whole answer. `heading` says what was asked for, `hint` how to ask on.
  package static func text(
    _ answer: DiffAnswer, words: HintWords, heading: [String], detail: DiffDetail, hint: String?, width: Int,
    palette: Palette
  ) -> String {
    let policies = ChangesByPolicy.all(answer.changes)
    let layout = DiffLayout(policies, detail: detail, year: DiffWords.year(answer), width: width)
    var block = TextBlock(width: layout.width, palette: palette)
    Headline.add(
      [Span(DiffWords.days(answer), .heading)] + heading.map { Span($0) } + DiffWords.counts(answer),
      viewpoint: ViewpointWords.line(from: answer.from.undated, to: answer.to.undated), to: &block)
    if answer.changes.isEmpty {
      for sentence in DiffWords.emptiness(answer) { block.line([Span(words.text(sentence))]) }
    } else if detail != .stat {
      for (offset, policy) in policies.enumerated() {
        if offset > 0, detail == .why { block.blank() }
        layout.add(policy, to: &block)
      }
    } else {
      block.line([
        Span(DiffWords.footer(answer).joined(separator: " · ") + " · " + DiffWords.token(answer), .dim)
      ]
      )
      return block.text
    }
    if detail != .stat { addMembership(answer, to: &block) }
    Headline.addFooter(DiffWords.footer(answer), token: DiffWords.token(answer), to: &block)
    if let hint, !answer.changes.isEmpty { block.line([Span(hint, .dim)]) }
    return block.text
  }

  /// What came or went with members of a group, which is no change of a policy.
  private static func addMembership(_ answer: DiffAnswer, to block: inout TextBlock) {
    if answer.membership.isEmpty { return }
    block.blank()
    block.line([Span("Not policy but membership", .heading)])
    for change in answer.membership {
      block.line(GroupWords.line(change), hanging: 2)
      for policy in change.policies {
        block.line(GroupWords.policy(policy.label, policy.answer), indent: 5, hanging: 2)
      }
    }
  }
}
