import Foundation

/// A part of a published file that is small enough for every run: whole jurisdictions, so that what holds of one is
/// complete.
enum PublishedSample {
  /// The heading, and the rows of every twelfth or so of the jurisdictions; of a file without jurisdictions, all rows.
  static func rows(of file: Data) -> [UInt8] {
    let lines = file.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard let heading = lines.first,
      let column = cells(of: heading, upTo: .max).firstIndex(where: {
        ["jurisdiction_code", "CountryCode"].contains($0)
      })
    else { return Array(file) }
    var sample = Array(heading)
    var isTaken = false
    var isQuoted = false
    for line in lines.dropFirst() {
      // A quoted cell may go on over several lines.
      if !isQuoted { isTaken = isSampled(cells(of: line, upTo: column).last ?? "") }
      if line.count(where: { $0 == UInt8(ascii: "\"") }) % 2 == 1 { isQuoted.toggle() }
      if isTaken { sample += [UInt8(ascii: "\n")] + line }
    }
    return sample + [UInt8(ascii: "\n")]
  }

  private static func isSampled(_ code: String) -> Bool {
    code.utf8.reduce(0) { $0 + Int($1) } % 12 == 3
  }

  /// The first cells of a line, without their quotes.
  private static func cells(of line: Data, upTo last: Int) -> [String] {
    var cells: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    for byte in line {
      switch byte {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted:
        cells.append(String(decoding: cell, as: UTF8.self))
        cell = []
        if cells.count > last { return cells }
      case UInt8(ascii: "\r"): break
      default: cell.append(byte)
      }
    }
    return cells + [String(decoding: cell, as: UTF8.self)]
  }
}
