import EDTF
import PolicyModel

/// A table of which each row is one change of one policy.
struct ChangesReader: ShapeReader {
  private var rows: ToldRows
  private let date: Int

  init(_ frame: TableFrame, _ heading: Heading) throws(Rejection) {
    var problems: [Problem] = []
    rows = ToldRows(frame, heading, &problems)
    date = heading.column(frame.mapping.columns.date, &problems) ?? -1
    if !problems.isEmpty { throw Rejection(problems) }
  }

  mutating func take(_ row: CSVRow, _ out: inout [LocatedDocument]) throws(Rejection) {
    let date = try rows.frame.date(row, date, rows.frame.mapping.columns.date)
    try rows.take(row, from: date, until: nil, &out)
  }

  mutating func finish(_ out: inout [LocatedDocument]) { rows.finish(&out) }
}
