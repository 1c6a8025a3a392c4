import EDTF
import PolicyModel

/// A table of which each row is one change of one policy. Without a column of the day it is a list: what held on the day
/// on which it was published.
struct ChangesReader: ShapeReader {
  private var rows: ToldRows
  private let date: DayCells?
  /// The day of a list.
  private let listDay: EDTFDate?

  init(_ frame: TableFrame, _ heading: Heading) throws(Rejection) {
    var problems: [Problem] = []
    rows = ToldRows(frame, heading, &problems)
    date = DayCells(frame.mapping.columns.date, in: heading, &problems)
    listDay = frame.mapping.isList ? frame.mapping.published : nil
    if date == nil, listDay?.oneDay == nil {
      let why = listDay.map { "“\($0)” is not one day" } ?? "no such day is known"
      problems.append(Problem(MappingRule.listWithout(why), at: frame.mapping.source.reference.place))
    }
    if !problems.isEmpty { throw Rejection(problems) }
  }

  mutating func take(_ row: CSVRow, _ out: inout [LocatedDocument]) throws(Rejection) {
    guard let date else {
      guard let listDay else { return }
      return try rows.take(row, RowDays(date: listDay), ToldRows.OwnDays(), &out)
    }
    let own = try rows.ownDays(row)
    let from = try rows.frame.needed(row, date)
    try rows.take(row, RowDays(from: from, until: nil, announced: own.announced), own, &out)
  }

  mutating func finish(_ out: inout [LocatedDocument]) { rows.finish(&out) }
}
