internal import PolicyModel
package import Projections

/// Shows what changed between two viewpoints, in a terminal: the way it went, what, from what to what, why, and on
/// whose word.
package enum DiffText {
  /// The whole answer. `heading` says what was asked for, `hint` how to ask on.
  package static func text(
    _ view: DiffView, heading: [String], detail: DiffDetail, hint: String?, width: Int, palette: Palette
  ) -> String {
    let policies = PolicyChanges.all(view.changes)
    let layout = DiffLayout(policies, detail: detail, year: DiffWords.year(view), width: width)
    var block = TextBlock(width: layout.width, palette: palette)
    Headline.add(
      [Span(DiffWords.days(view), .heading)] + heading.map { Span($0) } + DiffWords.counts(view),
      viewpoint: ViewpointWords.line(from: view.from, to: view.to), to: &block)
    if view.changes.isEmpty {
      for sentence in DiffWords.emptiness(view) { block.line([Span(sentence)]) }
    } else if detail != .stat {
      for (offset, policy) in policies.enumerated() {
        if offset > 0, detail == .why { block.blank() }
        layout.add(policy, to: &block)
      }
    } else {
      block.line([Span(DiffWords.footer(view).joined(separator: " · ") + " · " + DiffWords.token(view), .dim)]
      )
      return block.text
    }
    if detail != .stat { addMembership(view, to: &block) }
    Headline.addFooter(DiffWords.footer(view), token: DiffWords.token(view), to: &block)
    if let hint, !view.changes.isEmpty { block.line([Span(hint, .dim)]) }
    return block.text
  }

  /// What came or went with members of a group, which is no change of a policy.
  private static func addMembership(_ view: DiffView, to block: inout TextBlock) {
    if view.membership.isEmpty { return }
    block.blank()
    block.line([Span("Not policy but membership", .heading)])
    for change in view.membership {
      block.line(GroupWords.line(change), hanging: 2)
      for policy in change.policies {
        block.line(GroupWords.policy(policy.label, policy.answer), indent: 5, hanging: 2)
      }
    }
  }
}
