import EDTF
import PolicyModel
import Projections

/// What is said of an expectation below its title: what it expects and for when, what became of it, on whose word.
enum OutlookDetails {
  /// `quoteCells` is where a quote is cut; nil for nowhere.
  static func lines(_ view: ExpectationView, on day: Day?, quoteCells: Int?) -> [Detail] {
    var lines = view.values.map { Detail(OutlookWords.expects($0)) }
    lines += view.fulfilments.map { Detail(OutlookWords.fulfilled($0, isLinked: true)) }
    if !view.standing.isLinked { lines += cameTrue(view) }
    if view.standing.status == .open, let due = OutlookWords.due(view, on: day) { lines.append(Detail(due)) }
    let summary = CitationSummary(view.event.citations, within: nil)
    if let best = summary.best {
      let more = summary.more.map { [Span(" · " + $0, .dim)] } ?? []
      lines.append(
        Detail(
          CitationWords.quote(best, cells: quoteCells) + CitationWords.spans(best, within: nil) + more,
          url: best.url))
    } else if view.event.citations.isEmpty {
      lines.append(Detail([Span("no source", .dim)]))
    }
    lines += summary.others.prefix(2).map { other in
      Detail(
        [Span(CitationWords.word(other.citation.stance) + ": ")] + CitationWords.spans(other, within: nil),
        url: other.url)
    }
    lines.append(Detail([Span(view.event.id.text, .dim)]))
    return lines
  }

  /// How the policies turned out by themselves; which of them, where there are several.
  private static func cameTrue(_ view: ExpectationView) -> [Detail] {
    view.values.compactMap { value in
      value.cameTrue.map { came in
        let which = view.values.count > 1 ? [OutlookWords.name(value.effect), Span(" ")] : []
        return Detail(which + OutlookWords.fulfilled(came, isLinked: false))
      }
    }
  }
}
