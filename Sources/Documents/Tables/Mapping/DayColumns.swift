package import PolicyModel

/// The columns in which a day stands: one, or several that hold its year, month and day in that order.
package struct DayColumns: Hashable, Sendable {
  package var headings: [Written<String>]

  package init(_ headings: [Written<String>]) { self.headings = headings }

  /// As errors name it.
  var name: String { headings.map(\.value).joined(separator: ", ") }
}

/// Where a day stands in the rows of a table.
struct DayCells {
  let columns: [Int]
  /// The headings, as errors name them.
  let name: String

  /// Finds the columns; what is wrong with the heading is added to `problems`.
  init?(_ named: DayColumns?, in heading: Heading, _ problems: inout [Problem]) {
    guard let named else { return nil }
    var columns: [Int] = []
    for one in named.headings { columns.append(heading.column(one, &problems)) }
    self.columns = columns
    name = named.name
  }

  /// Whether year, month and day stand apart, and so are no text of the mapping's `dateFormat`.
  var isParted: Bool { columns.count > 1 }

  /// The column at which a problem is told.
  var first: Int { columns.first ?? 0 }

  func place(_ row: CSVRow) -> SourceLocation { row.place(first) }

  /// The cell's text; of several cells year, month and day as EDTF writes them, without what is blank at the end.
  func text(_ row: CSVRow, _ isMissing: (String) -> Bool) -> String {
    let cells = columns.map { row.trimmed($0) }.map { isMissing($0) ? "" : $0 }
    guard isParted else { return cells.first ?? "" }
    let lastFilled = cells.lastIndex { !$0.isEmpty }
    return cells[..<(lastFilled.map { $0 + 1 } ?? 0)].map(DayCells.padded).joined(separator: "-")
  }

  /// A month or day of one digit with a zero before it.
  private static func padded(_ cell: String) -> String {
    cell.utf8.count == 1 && cell.utf8.allSatisfy { (0x30...0x39).contains($0) } ? "0" + cell : cell
  }
}
