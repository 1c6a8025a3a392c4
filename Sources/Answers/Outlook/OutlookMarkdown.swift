package import PolicyModel
package import Queries

/// Writes what was expected as Markdown: a heading for what became of it, an item an expectation, a table of records.
package enum OutlookMarkdown {
  /// The whole answer; `heading` as for `OutlookText`.
  package static func text(_ answer: OutlookAnswer, words: HintWords, heading: [String]) -> String {
    var block = MarkdownBlock()
    block.headline(
      OutlookCounts.title(answer, heading), viewpoint: ViewpointWords.lineWithDay(answer.viewpoint))
    if answer.expectations.isEmpty {
      for sentence in OutlookCounts.emptiness(answer, heading) {
        block.paragraph([Span(words.text(sentence))])
      }
    }
    for group in OutlookGroup.all(answer.expectations) {
      block.heading(2, [Span(group.heading)])
      for expectation in group.expectations {
        block.item(
          0,
          [
            Span(DateWords.dated(expectation.event.date), .bold), ": ", Span(expectation.event.title, .bold),
            " (",
          ] + OutlookWords.label(expectation) + [")"])
        for detail in OutlookDetails.lines(expectation, on: answer.viewpoint.on, quoteCells: nil) {
          block.item(1, detail.spans, url: detail.url)
        }
      }
    }
    addRecords(answer, to: &block)
    block.footer(OutlookCounts.footer(answer), token: answer.viewpoint.known.token)
    return block.text
  }

  private static func addRecords(_ answer: OutlookAnswer, to block: inout MarkdownBlock) {
    let tables = TrackRecordWords.tables(answer.records).filter { !$0.rows.isEmpty }
    if tables.isEmpty { return }
    block.heading(2, [Span("Records of " + TrackRecordLayout.scope(answer))])
    for (title, rows) in tables {
      block.table(
        [Wording.capitalized(title), "Said", "Open", "Met", "Missed", "Notes"],
        rows.map { row in [[row.who]] + row.numbers.map { [[Span($0)]] } + [row.notes] })
    }
  }
}
