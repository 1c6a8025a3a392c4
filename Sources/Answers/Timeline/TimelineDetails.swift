import PolicyModel
import Queries

/// What is said of an event below its title: who, what it did to policies, and on whose word.
enum TimelineDetails {
  /// `quoteCells` is where a quote is cut; nil for nowhere.
  static func lines(_ event: TimelineEvent, asked: [NamedActor], within year: Int?, quoteCells: Int?)
    -> [Detail]
  {
    var lines = [Detail(ParticipantWords.spans(event.event, via: event.via, asked: asked))]
    lines += event.event.effects.map { Detail(EffectWords.spans($0, of: event.event)) }
    lines += event.outcomes.map { Detail(EffectWords.spans($0, of: event.event)) }
    if let raised = event.event.raised {
      lines.append(Detail(GradeWords.raised(raised, to: event.event.grade, within: year)))
    }
    lines += event.raises.map { raised in
      Detail(["confirms ", Span(raised.id.text, .dim), Span(", now \(raised.grade.rawValue)")])
    }
    let relations = relations(event)
    if !relations.isEmpty { lines.append(Detail(relations)) }
    let summary = CitationSummary(event.event.citations, within: year)
    if let best = summary.best {
      let more = summary.more.map { [Span(" · " + $0, .dim)] } ?? []
      lines.append(
        Detail(
          CitationWords.quote(best, cells: quoteCells) + CitationWords.spans(best, within: year) + more,
          url: best.url))
    } else if event.event.citations.isEmpty {
      lines.append(Detail([Span("no source", .dim)]))
    }
    lines += summary.others.prefix(2).map { other in
      Detail(
        [Span(CitationWords.word(other.citation.stance) + ": ")] + CitationWords.spans(other, within: year),
        url: other.url)
    }
    if summary.others.count > 2 {
      let more = Wording.count(summary.others.count - 2, "citation")
      lines.append(Detail([Span("and \(more) more that state nothing", .dim)]))
    }
    return lines.filter { !$0.spans.isEmpty }
  }

  /// `follows 2024-11-17-us-permits-atacms`, `suspends ban, until 1 Mar 2024`; not what only orders events, nor what has
  /// been said to be raised.
  private static func relations(_ event: TimelineEvent) -> [Span] {
    let told = event.event.relations.filter { relation in
      switch relation.type {
      case .amends, .about: false
      case .confirms: !event.raises.contains { $0.id == relation.event }
      case .follows, .respondsTo, .exercises, .fulfils, .disputes, .repeals, .supersedes, .suspends, .extends,
        .commences, .implements:
        true
      }
    }
    // Where there are effects, what was taken back of the event stands with them.
    let acts = event.event.effects.isEmpty && told.contains { $0.type.acts }
    let taken = acts ? RelationWords.takenBackBehind(event.event) : []
    return Array(told.map(RelationWords.spans).joined(separator: [Span(" · ", .dim)])) + taken
  }
}
