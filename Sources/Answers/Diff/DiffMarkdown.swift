package import PolicyModel
package import Queries

/// Writes what changed between two viewpoints as Markdown: an item a change.
package enum DiffMarkdown {
  /// The whole answer; `heading` as for `DiffText`.
  package static func text(_ answer: DiffAnswer, words: HintWords, heading: [String], detail: DiffDetail)
    -> String
  {
    var block = MarkdownBlock()
    block.headline(
      [Span(DiffWords.days(answer))] + heading.map { Span($0) },
      viewpoint: ViewpointWords.line(from: answer.from.undated, to: answer.to.undated))
    block.paragraph(Array(DiffWords.counts(answer).map { [$0] }.joined(separator: [" · "])))
    if answer.changes.isEmpty {
      block.paragraph([Span(DiffWords.emptiness(answer).map(words.text).joined(separator: " "))])
    }
    let reasons = DiffReasons(detail: detail, year: DiffWords.year(answer))
    if detail != .stat {
      for policy in ChangesByPolicy.all(answer.changes) { add(policy, reasons, to: &block) }
    }
    if detail != .stat, !answer.membership.isEmpty {
      block.heading(2, [Span("Not policy but membership")])
      for change in answer.membership {
        block.item(0, GroupWords.line(change))
        for policy in change.policies { block.item(1, GroupWords.policy(policy.label, policy.answer)) }
      }
    }
    block.footer(DiffWords.footer(answer), token: DiffWords.token(answer))
    return block.text
  }

  private static func add(_ policy: ChangesByPolicy, _ reasons: DiffReasons, to block: inout MarkdownBlock) {
    guard let first = policy.first else { return }
    let lead = [Span(first.direction.mark + " "), Span(policy.name, .bold), ": "]
    block.item(0, lead + DiffWords.move(first) + label(first))
    add(first, 1, reasons, to: &block)
    for change in policy.rest {
      block.item(1, DiffWords.move(change) + label(change))
      if change.causes != first.causes { add(change, 2, reasons, to: &block) }
    }
  }

  private static func label(_ change: ShownChange) -> [Span] {
    let label = DiffWords.label(change)
    return label.isEmpty ? [] : [" ("] + label + [")"]
  }

  private static func add(
    _ change: ShownChange, _ level: Int, _ reasons: DiffReasons, to block: inout MarkdownBlock
  ) {
    for line in reasons.lines(change) { block.item(level, line.spans, url: line.url) }
    if reasons.detail != .why { return }
    for event in change.events {
      block.item(
        level,
        DiffWords.event(event, within: reasons.year) + [" (", GradeWords.label(event.brief.grade), ")"])
      for line in reasons.record(event) { block.item(level + 1, line.spans) }
      for citation in reasons.citations(event) { block.item(level + 1, citation.spans, url: citation.url) }
    }
  }
}
