package import PolicyModel
package import Queries

/// Writes what a policy's state rests on as Markdown: a heading a key, an item an effect.
package enum WhyMarkdown {
  /// The whole answer.
  package static func text(_ answer: WhyAnswer, words: HintWords) -> String {
    var block = MarkdownBlock()
    block.headline(
      WhyWords.title(answer.policy), viewpoint: ViewpointWords.lineWithDay(answer.viewpoint))
    if answer.keys.isEmpty {
      block.paragraph([Span(WhyWords.emptiness(answer).map(words.text).joined(separator: " "))])
    }
    for key in answer.keys {
      let label = GradeWords.label(of: key.row.answer)
      block.heading(2, WhyWords.state(key.row) + (label.isEmpty ? [] : [" ("] + label + [")"]))
      for reason in StateSentence.reasons(key.row, on: answer.viewpoint.on) { block.paragraph(reason) }
      for effect in key.holding { add(effect, to: &block) }
      for disputing in key.disputing {
        block.item(0, WhyWords.head(disputing.event))
        block.item(1, WhyWords.disputes(disputing))
        for citation in disputing.event.citations {
          block.item(
            1, CitationWords.quote(citation, cells: nil) + CitationWords.spans(citation, within: nil),
            url: citation.url)
        }
      }
      if !key.acting.isEmpty { block.heading(3, [Span("Acts on it")]) }
      for acting in key.acting {
        block.item(
          0,
          WhyWords.head(acting.event) + [": "] + WhyWords.acts(acting) + [" · ", Span(acting.event.id.text)])
        for citation in acting.event.citations {
          block.item(
            1, CitationWords.quote(citation, cells: nil) + CitationWords.spans(citation, within: nil),
            url: citation.url)
        }
      }
      add("Before", key.past, to: &block)
      add("Coming", key.coming, to: &block)
      if !key.leftOut.isEmpty { block.heading(3, [Span("Left out")]) }
      for event in key.leftOut {
        block.item(0, WhyWords.head(event) + [": "] + WhyWords.leftOut(event) + [" · ", Span(event.id.text)])
      }
    }
    for requirement in answer.requires { block.paragraph(StateSentence.requirement(requirement)) }
    block.footer(WhyWords.footer(answer), token: answer.viewpoint.known.token)
    return block.text
  }

  private static func add(_ effect: WhyEffect, to block: inout MarkdownBlock) {
    block.item(0, WhyWords.head(effect))
    block.item(1, WhyWords.does(effect))
    block.item(1, WhyWords.grade(effect))
    block.item(1, [Span(effect.event.id.text), Span(" · entry \(effect.event.entry)")])
    for testimony in WhyWords.ordered(effect.evidence) {
      block.item(1, WhyWords.word(testimony), url: testimony.citation.url)
    }
  }

  private static func add(_ heading: String, _ effects: [WhyEffect], to block: inout MarkdownBlock) {
    let shown = effects.filter { !$0.isImplied }
    if shown.isEmpty { return }
    block.heading(3, [Span(heading)])
    for effect in shown {
      block.item(
        0, WhyWords.head(effect) + [": "] + WhyWords.does(effect) + [" · ", Span(effect.event.id.text)])
    }
  }
}
