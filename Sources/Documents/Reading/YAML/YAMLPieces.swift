/// The documents of a YAML stream as the text has them, without being read: each begins with a line `---`, which nothing
/// within a document can begin with.
struct YAMLPieces {
  struct Piece {
    var bytes: ArraySlice<UInt8>
    /// The line of the file on which it begins, from 1.
    var line: Int
  }

  let all: [Piece]

  init(_ bytes: ArraySlice<UInt8>) {
    var pieces: [Piece] = []
    var (start, line) = (bytes.startIndex, 1)
    var (number, at) = (1, bytes.startIndex)
    while at < bytes.endIndex {
      if YAMLPieces.isMark(at, in: bytes), !YAMLPieces.isDirectives(bytes[start..<at]) {
        if at > start { pieces.append(Piece(bytes: bytes[start..<at], line: line)) }
        (start, line) = (at, number)
      }
      at = YAMLPieces.nextLine(after: at, in: bytes)
      number += 1
    }
    if start < bytes.endIndex { pieces.append(Piece(bytes: bytes[start...], line: line)) }
    all = pieces
  }

  /// Those that begin behind a line.
  func after(line: Int) -> ArraySlice<Piece> {
    all[(all.firstIndex { $0.line > line } ?? all.endIndex)...]
  }

  /// Whether a line that starts here parts two documents.
  private static func isMark(_ place: Int, in bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes[place...].starts(with: Array("---".utf8)) else { return false }
    return bytes.index(place, offsetBy: 3) == bytes.endIndex
      || [0x20, 0x09, 0x0A, 0x0D].contains(bytes[place + 3])
  }

  /// Whether lines only say something of the document behind them.
  private static func isDirectives(_ bytes: ArraySlice<UInt8>) -> Bool {
    let lines = bytes.split { $0 == 0x0A || $0 == 0x0D }.compactMap { line in line.first { $0 != 0x20 } }
    return lines.contains(UInt8(ascii: "%"))
      && lines.allSatisfy { $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "#") }
  }

  /// Where the next line starts. The parser counts the three line ends of Unicode too.
  private static func nextLine(after place: Int, in bytes: ArraySlice<UInt8>) -> Int {
    var at = place
    while at < bytes.endIndex {
      switch bytes[at] {
      case 0x0A: return at + 1
      case 0x0D: return bytes[at...].dropFirst().first == 0x0A ? at + 2 : at + 1
      case 0xC2 where bytes[at...].dropFirst().first == 0x85: return at + 2
      case 0xE2 where bytes[at...].dropFirst().starts(with: [0x80, 0xA8]): return at + 3
      case 0xE2 where bytes[at...].dropFirst().starts(with: [0x80, 0xA9]): return at + 3
      default: at += 1
      }
    }
    return at
  }
}
