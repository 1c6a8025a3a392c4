import EDTF
import EDTFEnglish
import PolicyModel

/// A table of which each row is a value from a day to a day.
struct IntervalsReader: ShapeReader {
  private var rows: ToldRows
  private let start: DayCells
  private let end: DayCells?
  private let ended: DayCells?
  private var frame: TableFrame { rows.frame }

  init(_ frame: TableFrame, _ heading: Heading) throws(Rejection) {
    var problems: [Problem] = []
    rows = ToldRows(frame, heading, &problems)
    let columns = frame.mapping.columns
    let start = DayCells(columns.start, in: heading, &problems)
    end = DayCells(columns.end, in: heading, &problems)
    ended = DayCells(columns.ended, in: heading, &problems)
    guard let start, problems.isEmpty else { throw Rejection(problems) }
    self.start = start
  }

  mutating func take(_ row: CSVRow, _ out: inout [LocatedDocument]) throws(Rejection) {
    let own = try rows.ownDays(row)
    let from = try frame.date(row, start)
    let until = try lastDay(row, end, from: from)
    var days =
      if let from { RowDays(from: from, until: until, announced: own.announced) } else {
        try unknownStart(row, until: until, own)
      }
    days.ended = try lastDay(row, ended, from: from)
    try rows.take(row, days, own, &out)
  }

  /// The days of a row whose start is blank: it had started on its last day, and when it was published.
  private func unknownStart(
    _ row: CSVRow, until: EDTFDate?, _ own: ToldRows.OwnDays
  ) throws(Rejection) -> RowDays {
    let published = (own.reported ?? frame.mapping.published)?.latest.day
    let bounds = [until?.latest.day, published].compactMap { $0 }
    if let announced = own.announced, let first = announced.earliest.day {
      let last = until?.latest.day.flatMap { $0 < first ? nil : "\($0)" } ?? ""
      if let effective = try? EDTFDate("[\(first)..\(last)]") {
        return RowDays(date: announced, effective: effective, until: until, idDay: first)
      }
    }
    let mark = frame.mapping.blankStart == .open ? ".." : ""
    guard let bound = bounds.min(), let date = try? EDTFDate("\(mark)/\(bound)") else {
      throw Rejection([Problem(IntervalRule.noDay(start: start.name), at: start.place(row))])
    }
    return RowDays(date: date, effective: nil, until: until, idDay: nil)
  }

  /// The last day that is covered; nil where the cells are blank, for then it is open. Words say the one or the other.
  private func lastDay(
    _ row: CSVRow, _ cells: DayCells?, from start: EDTFDate?
  ) throws(Rejection) -> EDTFDate? {
    guard let cells else { return nil }
    func text() -> String { cells.text(row, frame.isMissing) }
    // A blank end is open; as a word it would not be known.
    if frame.isMissing(text()) { return nil }
    if let words = EDTFDate.End(words: text()) { return words.date(from: nil) }
    guard let end = try frame.date(row, cells) else { return nil }
    if frame.mapping.endIncluded {
      if let start, let first = start.earliest.day, let last = end.latest.day, last < first {
        throw Rejection([Problem(IntervalRule.reversed(start: start, end: text()), at: cells.place(row))])
      }
      return end
    }
    let after = try TableFrame.day(of: end, row, cells)
    let until = after.adding(-1)
    if let start, let first = start.earliest.day, until < first {
      throw Rejection([
        Problem(
          after < first ? IntervalRule.reversed(start: start, end: text()) : IntervalRule.empty(start),
          at: cells.place(row))
      ])
    }
    return EDTFDate(until)
  }

  mutating func finish(_ out: inout [LocatedDocument]) { rows.finish(&out) }
}

/// An interval ends after it begins.
enum IntervalRule: BrokenRule {
  case reversed(start: EDTFDate, end: String)
  case empty(EDTFDate)
  case noDay(start: String)

  var description: String {
    switch self {
    case .reversed(let start, let end): "the end “\(end)” is before the start, \(start)"
    case .empty(let start): "the interval covers no day: it starts on \(start), and its end is excluded"
    case .noDay(let start):
      "“\(start)” is blank, and neither an end nor a day of publication says by when it had started"
    }
  }

  var hints: [Hint] {
    switch self {
    case .reversed: []
    case .empty: ["endIncluded: true in the mapping, if the end day still counts; else leave the row out"]
    case .noDay: ["say in the mapping when the table was published: source: {published: …} or reported: …"]
    }
  }
}
