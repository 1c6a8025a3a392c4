import PolicyModel
import Queries

/// How the records of sources and speakers are written: a column for each number, then whose record it is.
enum TrackRecordLayout {
  private static let titles = ["said", "open", "met", "missed"]

  /// Adds the records, with what they count; nothing where there are none.
  static func add(_ answer: OutlookAnswer, to block: inout TextBlock) {
    let records = answer.records
    if records.sources.isEmpty && records.speakers.isEmpty { return }
    block.blank()
    block.line([Span("Records", .heading), Span(" of " + scope(answer), .dim)])
    let header = titles.map { Column([Span($0, .dim)], cells: 6, edge: .right) }
    for (title, rows) in TrackRecordWords.tables(records) where !rows.isEmpty {
      block.columns(header, [Span(title, .dim)])
      for row in rows {
        block.columns(
          row.numbers.map { Column([Span($0)], cells: 6, edge: .right) }, row.who, hanging: 2)
        for note in row.notes { block.columns(blank, note, hanging: 2) }
      }
    }
  }

  /// What all of the records count: `these 4 expectations`.
  static func scope(_ answer: OutlookAnswer) -> String {
    if answer.expectations.count < answer.inScope {
      return "all \(Wording.count(answer.inScope, "expectation")), whatever became of them"
    }
    return answer.inScope == 1 ? "this expectation" : "these \(answer.inScope) expectations"
  }

  private static var blank: [Column] { titles.map { _ in Column([], cells: 6) } }
}
