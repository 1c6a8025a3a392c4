import PolicyModel
import Queries

/// Why a change came, and on whose word: a line each.
struct DiffReasons {
  let detail: DiffDetail
  /// The year that dates leave out.
  let year: Int?

  /// The causes, whom it follows, and unless the events are shown themselves, the best word for it.
  func lines(_ change: ShownChange) -> [Detail] {
    var lines = change.causes.map { Detail(CauseWords.spans($0, of: change, within: year)) }
    lines += change.events.flatMap(CauseWords.following).map { Detail($0) }
    if detail != .why, let word = change.events.lazy.compactMap(word).first { lines.append(word) }
    return lines
  }

  /// What was entered about an event between the two sides: its revisions, and the ruling on it.
  func record(_ event: DecidingEvent) -> [Detail] {
    event.revisions.map { revision in
      let word = revision.reason.kind == .correction ? "corrected" : "updated"
      return Detail([Span("\(word), entry \(revision.entry): "), Span(revision.reason.reason)])
    }
      + (event.ruling.map { ruling in
        [Detail([Span("\(ruling.verdict.participle), entry \(ruling.entry): "), Span(ruling.reason)])]
      } ?? [])
  }

  /// What was said of an event, a line a citation.
  func citations(_ event: DecidingEvent) -> [Detail] {
    event.brief.citations.map { citation in
      let stance = citation.citation.stance
      let lead = stance == .states ? [] : [Span(CitationWords.word(stance) + ": ")]
      return Detail(
        lead + CitationWords.quote(citation, cells: nil) + CitationWords.spans(citation, within: year),
        url: citation.url)
    }
  }

  private func word(for event: DecidingEvent) -> Detail? {
    let summary = CitationSummary(event.brief.citations, within: year)
    return summary.best.map { best in
      Detail(
        [Span("on the word of ", .dim)] + CitationWords.spans(best, within: year)
          + (summary.more.map { [Span(" · " + $0, .dim)] } ?? []), url: best.url)
    }
  }
}
