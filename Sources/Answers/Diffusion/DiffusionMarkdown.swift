internal import EDTF
package import PolicyModel
package import Queries

/// Writes who adopted when, after whom, and who has not, as Markdown: a table a section.
package enum DiffusionMarkdown {
  /// The whole answer.
  package static func text(_ answer: DiffusionAnswer, words: HintWords) -> String {
    var block = MarkdownBlock()
    block.headline(
      DiffusionWords.title(answer), viewpoint: ViewpointWords.line(answer.viewpoint.undated))
    if answer.adopters.isEmpty {
      block.paragraph([Span(DiffusionWords.emptiness(answer).map(words.text).joined(separator: " "))])
    }
    if let first = DiffusionWords.first(answer) { block.paragraph(first) }
    for section in DiffusionWords.sections(answer) {
      block.heading(2, [Span(section.title)])
      block.table(
        ["Date", "Issuer", "After the first", "Policy and event", "Evidence", "Notes"],
        section.adopters.map(row))
    }
    if !answer.abstainers.isEmpty {
      block.heading(2, [Span("Not adopted")])
      let some = answer.abstainers.filter { !$0.policies.isEmpty }
      if !some.isEmpty {
        block.table(
          ["Issuer", "State", "Notes"],
          some.map {
            [[[Span($0.issuer.name)]], DiffusionWords.states($0), [DiffusionWords.membership($0.member)]]
          })
      }
      if let without = DiffusionWords.without(answer) { block.paragraph([Span(without)]) }
    }
    block.footer(DiffusionWords.footer(answer), token: answer.viewpoint.known.token)
    return block.text
  }

  private static func row(_ adopter: Adopter) -> [[[Span]]] {
    [
      [[Span(DiffusionWords.date(adopter))]], [[Span(adopter.issuer.name)]], [DiffusionWords.lag(adopter)],
      [DiffusionWords.event(adopter)], [DiffusionWords.label(adopter)],
      [adopter.reversal.map(DiffusionWords.reversal) ?? [], DiffusionWords.membership(adopter.member)].filter
      {
        !$0.isEmpty
      },
    ]
  }
}
