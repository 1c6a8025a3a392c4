internal import PolicyModel
package import Projections

/// Writes what was expected as Markdown: a heading for what became of it, an item an expectation, a table of records.
package enum OutlookMarkdown {
  /// The whole answer; `heading` as for `OutlookText`.
  package static func text(_ view: OutlookView, heading: [String]) -> String {
    var block = MarkdownBlock()
    block.headline(
      OutlookCounts.title(view, heading), viewpoint: ViewpointWords.line(view.viewpoint, withDay: true))
    if view.expectations.isEmpty {
      for sentence in OutlookCounts.emptiness(view, heading) { block.paragraph([Span(sentence)]) }
    }
    for group in OutlookGroup.all(view.expectations) {
      block.heading(2, [Span(group.heading)])
      for expectation in group.expectations {
        block.item(
          0,
          [
            Span(DateWords.dated(expectation.event.date), .bold), ": ", Span(expectation.event.title, .bold),
            " (",
          ] + OutlookWords.label(expectation) + [")"])
        for detail in OutlookDetails.lines(expectation, on: view.viewpoint.on, quoteCells: nil) {
          block.item(1, detail.spans, url: detail.url)
        }
      }
    }
    addRecords(view, to: &block)
    block.footer(OutlookCounts.footer(view), token: view.viewpoint.known.token)
    return block.text
  }

  private static func addRecords(_ view: OutlookView, to block: inout MarkdownBlock) {
    let tables = TrackRecordWords.tables(view.records).filter { !$0.rows.isEmpty }
    if tables.isEmpty { return }
    block.heading(2, [Span("Records of " + TrackRecordLayout.scope(view))])
    for (title, rows) in tables {
      block.table(
        [Wording.capitalized(title), "Said", "Open", "Met", "Missed", "Notes"],
        rows.map { row in [[row.who]] + row.numbers.map { [[Span($0)]] } + [row.notes] })
    }
  }
}
