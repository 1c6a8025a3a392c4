import EDTF
import PolicyModel
import Queries

extension Card {
  init(
    _ event: ShownEvent, _ relatedBy: [RelatedEvent], _ unseen: [UnseenCitation], _ isVisible: Bool
  ) {
    self.init(title: event.title, subtitle: ["event", event.id.text])
    if !isVisible { remarks.append("It is not seen from this viewpoint.") }
    add("date", Self.date(event.date))
    add("type", event.type.rawValue + (event.modality == .actual ? "" : ", \(event.modality.rawValue)"))
    let grade = event.raised.map { GradeWords.raised($0, to: event.grade, within: nil) }
    add("grade", spans: [(grade ?? [Span(event.grade.rawValue)]) + (event.isDisputed ? [", disputed"] : [])])
    add("ruling", event.ruling.map { "\($0.verdict.participle) (entry \($0.entry)): \($0.reason)" })
    add("who", spans: event.participants.map { [Span($0.actor.name), Span(" (\($0.role.rawValue))", .dim)] })
    add("what it does", spans: event.effects.map { EffectWords.spans($0, of: event) })
    add(
      "relations",
      spans: event.relations.map { relation in
        [Span(relation.type.verb + " ", .dim), Span(relation.event.text)] + RelationWords.limits(relation)
      })
    add(
      "related",
      lines: relatedBy.map { related in
        var line = Self.brief(related.event)
        line.spans.insert(Span(related.type.passive + " ", .dim), at: 0)
        line.spans += Self.idle(related)
        return line
      })
    add("place", event.place)
    add("tags", event.tags.joined(separator: ", "))
    add("note", event.note)
    add("sources", lines: event.citations.map(Self.citation))
    add("not seen", lines: unseen.map(Self.citation))
  }

  /// `, only proposed: it changes nothing`.
  private static func idle(_ related: RelatedEvent) -> [Span] {
    guard related.type.isOfMeasureLife else { return [] }
    if related.isRejected { return [Span(", rejected: it changes nothing", .uncertain)] }
    if related.modality.changesState { return [] }
    return [Span(", only \(related.modality.rawValue): it changes nothing", .uncertain)]
  }

  /// As it is read, and as it is written where that is another: `14–17 Nov 2024, once  [2024-11-14..2024-11-17]`.
  private static func date(_ date: EDTFDate) -> String {
    let words = DateWords.dated(date)
    return words == date.text ? words : "\(words)  \(date.text)"
  }

  private static func citation(_ unseen: UnseenCitation) -> Line {
    var line = citation(unseen.citation)
    line.spans.insert(Span(unseen.reason.rawValue + ": ", .uncertain), at: 0)
    return line
  }

  private static func citation(_ answer: ShownCitation) -> Line {
    let stance = answer.citation.stance
    let lead = stance == .states ? [] : [Span(CitationWords.word(stance) + ": ")]
    let more =
      [answer.title].compactMap { $0 } + CitationWords.location(answer.citation)
      + [answer.citation.source.text, "\(answer.place)"]
    return Line(
      spans: lead + CitationWords.quote(answer, cells: nil) + CitationWords.spans(answer, within: nil)
        + more.flatMap { [Span(" · ", .dim), Span($0, .dim)] }, url: answer.url)
  }
}
