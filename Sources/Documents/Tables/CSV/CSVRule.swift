import PolicyModel

/// What a CSV file must be.
enum CSVRule: BrokenRule {
  case openQuote(isAtEnd: Bool)
  case longRow
  case manyCells
  case textAfterQuote
  case nul
  case notUTF8
  case utf16
  case archive
  case tooManyCells(found: Int, heading: Int)

  var description: String {
    switch self {
    case .openQuote(isAtEnd: true): "unterminated quoted field"
    case .openQuote(isAtEnd: false):
      "the quoted field that begins on this line is not closed within \(CSVReader.longestCell) bytes"
    case .longRow: "the row is longer than \(CSVReader.longestRow) bytes"
    case .manyCells: "the row has more than \(CSVReader.mostCells) cells"
    case .textAfterQuote: "text after a closing quote"
    case .nul: "NUL byte in the table"
    case .notUTF8: "this is not UTF-8"
    case .utf16: "this is UTF-16, and tables are read in UTF-8"
    case .archive: "this is a workbook or another archive, not CSV"
    case .tooManyCells(let found, let heading):
      "the row has \(found) cells, and the heading \(heading)"
    }
  }

  var hints: [Hint] {
    switch self {
    case .openQuote: ["a quote within a quoted cell is written twice"]
    case .longRow, .manyCells: ["is this a CSV file, and does its mapping name the delimiter?"]
    case .textAfterQuote:
      ["a quote within a quoted cell is written twice; a cell with one starts and ends with quotes"]
    case .nul: ["save the table as CSV in UTF-8"]
    case .notUTF8: ["save it as CSV in UTF-8, or convert it: iconv -f WINDOWS-1252 -t UTF-8"]
    case .utf16: ["save it as CSV in UTF-8, or convert it: iconv -f UTF-16 -t UTF-8"]
    case .archive: ["save the sheet as CSV in UTF-8"]
    case .tooManyCells: ["a cell that holds the delimiter must stand in quotes"]
    }
  }
}
