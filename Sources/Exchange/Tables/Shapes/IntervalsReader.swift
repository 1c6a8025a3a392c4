import EDTF
import PolicyModel

/// A table of which each row is a value from a day to a day.
struct IntervalsReader: ShapeReader {
  private var rows: ToldRows
  private let start: Int
  private let end: Int?
  private var frame: TableFrame { rows.frame }

  init(_ frame: TableFrame, _ heading: Heading) throws(Rejection) {
    var problems: [Problem] = []
    rows = ToldRows(frame, heading, &problems)
    start = heading.column(frame.mapping.columns.start, &problems) ?? -1
    end = heading.column(frame.mapping.columns.end, &problems)
    if !problems.isEmpty { throw Rejection(problems) }
  }

  mutating func take(_ row: CSVRow, _ out: inout [LocatedDocument]) throws(Rejection) {
    let start = try frame.date(row, start, frame.mapping.columns.start)
    try rows.take(row, from: start, until: until(row, from: start), &out)
  }

  /// The last day that is covered; nil where the end is blank, for then it is open. Words say the one or the other.
  private func until(_ row: CSVRow, from start: EDTFDate) throws(Rejection) -> EDTFDate? {
    guard let end, !row.isBlank(end), !frame.mapping.missing.contains(row.trimmed(end)) else { return nil }
    if let words = WrittenEnd(words: row.trimmed(end)) { return words.date(from: nil) }
    if frame.mapping.endIncluded {
      let until = try frame.date(row, end, frame.mapping.columns.end)
      if let first = start.earliest.day, let last = until.latest.day, last < first {
        throw Rejection([
          Problem(IntervalRule.reversed(start: start, end: row.trimmed(end)), at: row.place(end))
        ])
      }
      return until
    }
    let after = try frame.day(row, end, frame.mapping.columns.end)
    let until = after.adding(-1)
    if let first = start.earliest.day, until < first {
      throw Rejection([
        Problem(
          after < first
            ? IntervalRule.reversed(start: start, end: row.trimmed(end)) : IntervalRule.empty(start),
          at: row.place(end))
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

  var description: String {
    switch self {
    case .reversed(let start, let end): "the end “\(end)” is before the start, \(start)"
    case .empty(let start): "the interval covers no day: it starts on \(start), and its end is excluded"
    }
  }

  var hints: [String] {
    switch self {
    case .reversed: []
    case .empty: ["endIncluded: true in the mapping, if the end day still counts; else leave the row out"]
    }
  }
}
