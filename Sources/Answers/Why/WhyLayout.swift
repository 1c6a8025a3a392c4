import EDTF
import PolicyModel
import Queries

/// How one key's reasons are written.
struct WhyLayout {
  let day: Day

  func add(_ key: WhyKey, to block: inout TextBlock) {
    block.line(WhyWords.state(key.row), hanging: 2, trailing: GradeWords.label(of: key.row.answer))
    for line in StateSentence.reasons(key.row, on: day) { block.line(line, indent: 2, hanging: 2) }
    for effect in key.holding { addHolding(effect, to: &block) }
    for disputing in key.disputing { addDispute(disputing, to: &block) }
    addActing(key.acting, to: &block)
    addOthers("Before", key.past.filter { !$0.isImplied }, to: &block)
    addOthers("Coming", key.coming.filter { !$0.isImplied }, to: &block)
    addLeftOut(key.leftOut, to: &block)
  }

  private func addDispute(_ disputing: WhyDispute, to block: inout TextBlock) {
    block.blank()
    block.line(
      WhyWords.head(disputing.event), indent: 2, hanging: 2,
      trailing: GradeWords.label(of: disputing.event))
    block.line(WhyWords.disputes(disputing), indent: 4, hanging: 2)
    block.line(
      [Span("\(disputing.event.id)", .dim), Span(" · entry \(disputing.event.entry)", .dim)], indent: 4,
      hanging: 2)
    for citation in disputing.event.citations {
      block.line(
        [Span("– ", .dim)] + CitationWords.quote(citation, cells: nil)
          + CitationWords.spans(citation, within: nil),
        indent: 4, hanging: 2)
    }
  }

  private func addActing(_ events: [WhyActing], to block: inout TextBlock) {
    if events.isEmpty { return }
    block.blank()
    block.line([Span("Acts on it", .heading)])
    for acting in events {
      block.line(
        WhyWords.head(acting.event), indent: 2, hanging: 2, trailing: GradeWords.label(of: acting.event))
      block.line(
        WhyWords.acts(acting) + [" · ", Span(acting.event.id.text, .dim)], indent: 4, hanging: 2)
      for citation in acting.event.citations {
        block.line(
          [Span("– ", .dim)] + CitationWords.quote(citation, cells: nil)
            + CitationWords.spans(citation, within: nil),
          indent: 4, hanging: 2)
      }
    }
  }

  private func addLeftOut(_ events: [LeftOut], to block: inout TextBlock) {
    if events.isEmpty { return }
    block.blank()
    block.line([Span("Left out", .heading)])
    for event in events {
      block.line(WhyWords.head(event), indent: 2, hanging: 2)
      block.line(WhyWords.leftOut(event) + [" · ", Span(event.id.text, .dim)], indent: 4, hanging: 2)
    }
  }

  private func addHolding(_ effect: WhyEffect, to block: inout TextBlock) {
    block.blank()
    addHead(effect, to: &block)
    block.line(WhyWords.does(effect), indent: 4, hanging: 2)
    block.line(WhyWords.grade(effect), indent: 4, hanging: 2)
    block.line(
      [Span("\(effect.event.id)", .dim), Span(" · entry \(effect.event.entry)", .dim)], indent: 4, hanging: 2)
    for testimony in WhyWords.ordered(effect.evidence) { add(testimony, to: &block) }
  }

  private func addHead(_ effect: WhyEffect, to block: inout TextBlock) {
    block.line(
      WhyWords.head(effect), indent: 2, hanging: 2,
      trailing: GradeWords.label(of: effect.event, grade: effect.grade))
  }

  private func add(_ testimony: WhyTestimony, to block: inout TextBlock) {
    let answer = testimony.citation
    block.line([Span("– ", .dim)] + WhyWords.word(testimony), indent: 4, hanging: 2)
    var more = [answer.title].compactMap { $0 } + CitationWords.location(answer.citation)
    if let url = answer.url { more.append(url) }
    if let origin = WhyWords.origin(testimony) { more.append(origin) }
    if let reliability = reliability(answer) { more.append(reliability) }
    if !more.isEmpty {
      block.line(
        Array(more.map { [Span($0, .dim)] }.joined(separator: [Span(" · ", .dim)])), indent: 6, hanging: 0)
    }
  }

  /// The Admiralty code: `B3`.
  private func reliability(_ answer: ShownCitation) -> String? {
    let code = (answer.reliability?.rawValue ?? "") + (answer.citation.credibility.map(String.init) ?? "")
    return code.isEmpty ? nil : "rated \(code)"
  }

  private func addOthers(_ heading: String, _ effects: [WhyEffect], to block: inout TextBlock) {
    if effects.isEmpty { return }
    block.blank()
    block.line([Span(heading, .heading)])
    for effect in effects {
      addHead(effect, to: &block)
      block.line(WhyWords.does(effect) + [" · ", Span("\(effect.event.id)", .dim)], indent: 4, hanging: 2)
    }
  }
}
