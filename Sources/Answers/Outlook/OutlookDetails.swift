import EDTF
import PolicyModel
import Queries

/// What is said of an expectation below its title: what it expects and for when, what became of it, on whose word.
enum OutlookDetails {
  /// `quoteCells` is where a quote is cut; nil for nowhere.
  static func lines(_ answer: ShownExpectation, on day: Day, quoteCells: Int?) -> [Detail] {
    var lines = answer.values.map { Detail(OutlookWords.expects($0)) }
    lines += answer.fulfilments.map { Detail(OutlookWords.fulfilled($0, isLinked: true)) }
    if !answer.standing.isLinked { lines += cameTrue(answer) }
    if answer.standing.status == .open, let due = OutlookWords.due(answer, on: day) {
      lines.append(Detail(due))
    }
    let summary = CitationSummary(answer.event.citations, within: nil)
    if let best = summary.best {
      let more = summary.more.map { [Span(" · " + $0, .dim)] } ?? []
      lines.append(
        Detail(
          CitationWords.quote(best, cells: quoteCells) + CitationWords.spans(best, within: nil) + more,
          url: best.url))
    } else if answer.event.citations.isEmpty {
      lines.append(Detail([Span("no source", .dim)]))
    }
    lines += summary.others.prefix(2).map { other in
      Detail(
        [Span(CitationWords.word(other.citation.stance) + ": ")] + CitationWords.spans(other, within: nil),
        url: other.url)
    }
    lines.append(Detail([Span(answer.event.id.text, .dim)]))
    return lines
  }

  /// How the policies turned out by themselves; which of them, where there are several.
  private static func cameTrue(_ answer: ShownExpectation) -> [Detail] {
    answer.values.compactMap { value in
      value.cameTrue.map { came in
        let which = answer.values.count > 1 ? [OutlookWords.name(value.effect), Span(" ")] : []
        return Detail(which + OutlookWords.fulfilled(came, isLinked: false))
      }
    }
  }
}
