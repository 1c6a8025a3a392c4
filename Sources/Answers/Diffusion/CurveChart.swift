import EDTF
import Queries

/// How many had adopted by each day, as a small chart of block characters: full for certainly, light for possibly.
struct CurveChart {
  /// The lines from the top, without their axis.
  let lines: [String]
  /// The greatest number.
  let top: Int
  let first: Day
  let last: Day

  private static let height = 5
  private static let eighths = ["", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  /// The curve within `cells` columns; nil where there is nothing to see: fewer than two days, or no room.
  init?(_ points: [CurvePoint], cells: Int) {
    let days = points.map(\.day).filter { $0 > .distantPast }
    guard let first = days.first, let last = days.last, first < last, cells >= 10, let end = points.last
    else {
      return nil
    }
    self.first = first
    self.last = last
    top = end.possible
    let span = last.number - first.number + 1
    let columns = (0..<cells).map { cell -> CurvePoint in
      // A column stands for a stretch of days, or a day for some columns: it shows the end of the stretch.
      let day = first.adding(((cell + 1) * span - 1) / cells)
      return points.last { $0.day <= day } ?? CurvePoint(day: day, certain: 0, possible: 0)
    }
    lines = (0..<CurveChart.height).reversed().map { [top] row in
      columns.map { CurveChart.cell($0, row: row, top: top) }.joined()
    }
  }

  private static func cell(_ point: CurvePoint, row: Int, top: Int) -> String {
    let filled = point.certain * height * 8 / max(top, 1) - row * 8
    // A single one must be seen, however many there are.
    let certain = row == 0 && point.certain > 0 ? max(filled, 1) : filled
    if certain > 0 { return eighths[min(certain, 8)] }
    let possible = point.possible * height * 8 / max(top, 1) - row * 8
    return possible >= 4 || (row == 0 && point.possible > 0) ? "░" : " "
  }
}
