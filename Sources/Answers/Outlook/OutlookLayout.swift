import EDTF
import PolicyModel
import Queries

/// Where the columns of an outlook stand, and how an expectation is written into them.
struct OutlookLayout {
  /// The width that its titles need, at most the width given.
  let width: Int
  private let day: Day
  private let dateCells: Int
  private let quoteCells: Int

  init(_ expectations: [ShownExpectation], on day: Day, width: Int) {
    self.day = day
    dateCells = Cells.widest(
      expectations.map { DateWords.date($0.event.date) }, cap: Cells.share(18, of: width, least: 11, most: 24)
    )
    let left = 1 + dateCells + TextBlock.gap
    self.width = Cells.fitting(
      expectations.map { answer in
        left + CellWidth.of([Span(answer.event.title)]) + CellWidth.of(OutlookWords.label(answer))
      }, width: width)
    quoteCells = max(2 * (self.width - left) - 30, 40)
  }

  func add(_ answer: ShownExpectation, to block: inout TextBlock) {
    block.columns(
      column([Span(DateWords.date(answer.event.date))]), [Span(answer.event.title, .bold)], indent: 1,
      hanging: 2,
      trailing: OutlookWords.label(answer))
    for detail in OutlookDetails.lines(answer, on: day, quoteCells: quoteCells) {
      block.columns(column([]), detail.spans, indent: 1, hanging: 2)
    }
  }

  private func column(_ date: [Span]) -> [Column] { [Column(date, cells: dateCells, edge: .right)] }
}
