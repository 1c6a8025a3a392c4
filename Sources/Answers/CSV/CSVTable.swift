import JSON
import PolicyModel

/// A table as CSV (RFC 4180): a header, CRLF, quotes where a cell needs them.
package struct CSVTable {
  private let guardFormulas: Bool
  package private(set) var text = ""

  /// A table with its header.
  package init(_ header: [String], guardFormulas: Bool) {
    self.guardFormulas = guardFormulas
    add(header.map { $0 })
  }

  /// Adds a row; nil is an empty cell.
  package mutating func add(_ cells: [String?]) {
    for (offset, cell) in cells.enumerated() {
      if offset > 0 { text += "," }
      if let cell { append(cell) }
    }
    text += "\r\n"
  }

  private mutating func append(_ cell: String) {
    var shown = CSVTable.shown(cell)
    if guardFormulas, let first = shown.utf8.first, "=+-@\t\r".utf8.contains(first) { shown = "'" + shown }
    // Sets of dates alike, whether they have commas in them or not: `"[1925..1940]"`.
    let isSet = shown.utf8.first == UInt8(ascii: "[") || shown.utf8.first == UInt8(ascii: "{")
    let isQuoted =
      isSet
      || shown.utf8.contains { byte in
        byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
          || byte == UInt8(ascii: "\r")
      }
    if !isQuoted {
      text += shown
      return
    }
    text += "\""
    for scalar in shown.unicodeScalars {
      if scalar == "\"" { text += "\"" }
      text.unicodeScalars.append(scalar)
    }
    text += "\""
  }

  /// The cell without what acts unseen: a line's end is a line feed, and other controls and hidden characters stand
  /// there by their numbers (`⟨U+001B⟩`). CSV has no escapes, and it is read in terminals too.
  private static func shown(_ cell: String) -> String {
    if cell.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return cell }
    var out = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in cell.unicodeScalars {
      switch scalar {
      case "\n" where previous == "\r": break
      case "\r": out.append("\n")
      case "\n", "\t": out.append(scalar)
      case _ where HiddenScalars.contains(scalar):
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let padding = String(repeating: "0", count: max(0, 4 - digits.utf8.count))
        out.append(contentsOf: "⟨U+\(padding)\(digits)⟩".unicodeScalars)
      default: out.append(scalar)
      }
      previous = scalar
    }
    return String(out)
  }
}
