package import PolicyModel

/// One row of a CSV file: its bytes as they stand there, and where its cells are.
///
/// Texts are made only of the cells that are asked for. A row is reused for the next one, so it keeps its memory.
package struct CSVRow: Sendable {
  struct Cell: Sendable {
    /// Offsets from the row's first byte; of what is in quotes, those within.
    var start: Int
    var end: Int
    var isQuoted: Bool
    /// Whether quotes stand doubled in it.
    var isDoubled: Bool
  }

  /// The file, as errors name it.
  package let file: String
  /// The line on which it starts, from 1.
  package internal(set) var line = 0
  /// What is wrong with the row itself, if anything is.
  package internal(set) var fault: Problem?
  var bytes: [UInt8] = []
  var cells: [Cell] = []
  /// Of a long row, where every so many bytes stand: so a place in it is found without counting from its start.
  private var marks: [Spot] = []
  private static let markedBytes = 4096

  package init(file: String) {
    self.file = file
  }

  package var count: Int { cells.count }

  /// The cell's text; of one that the row lacks, an empty one.
  package func text(_ index: Int) -> String {
    guard index < cells.count else { return "" }
    let cell = cells[index]
    let raw = bytes[cell.start..<cell.end]
    guard cell.isDoubled else { return String(decoding: raw, as: UTF8.self) }
    var single: [UInt8] = []
    single.reserveCapacity(raw.count)
    var isSecond = false
    for byte in raw {
      if byte == UInt8(ascii: "\""), isSecond {
        isSecond = false
        continue
      }
      isSecond = byte == UInt8(ascii: "\"")
      single.append(byte)
    }
    return String(decoding: single, as: UTF8.self)
  }

  /// The cell's text without white space around it.
  package func trimmed(_ index: Int) -> String {
    guard index < cells.count else { return "" }
    let cell = cells[index]
    guard cell.start < cell.end else { return "" }
    let isPlain = { (byte: UInt8) in byte > 0x20 && byte < 0x80 }
    if isPlain(bytes[cell.start]), isPlain(bytes[cell.end - 1]) { return text(index) }
    return text(index).trimmed
  }

  /// Whether it goes over several lines of the file.
  var hasSeveralLines: Bool {
    let ends = [UInt8(ascii: "\n"), UInt8(ascii: "\r")]
    return bytes.lazy.dropLast(2).contains(where: ends.contains)
  }

  /// Whether nothing but white space stands in the cell, or the row lacks it.
  package func isBlank(_ index: Int) -> Bool {
    guard index < cells.count else { return true }
    let cell = cells[index]
    var isPlain = true
    for byte in bytes[cell.start..<cell.end] {
      if byte > 0x20, byte < 0x80 { return false }
      isPlain = isPlain && byte < 0x80
    }
    return isPlain || text(index).allSatisfy(\.isWhitespace)
  }

  /// Whether no cell says anything.
  package var isBlank: Bool { cells.indices.allSatisfy(isBlank) }

  /// Whether the cell's bytes are just these.
  func holds(_ index: Int, _ other: [UInt8]) -> Bool {
    guard index < cells.count else { return other.isEmpty }
    let cell = cells[index]
    guard cell.end - cell.start == other.count else { return false }
    for offset in other.indices where bytes[cell.start + offset] != other[offset] { return false }
    return true
  }

  /// Puts the cell's bytes there.
  func copy(_ index: Int, into other: inout [UInt8]) {
    other.removeAll(keepingCapacity: true)
    guard index < cells.count else { return }
    other.append(contentsOf: bytes[cells[index].start..<cells[index].end])
  }

  /// Where the row starts.
  package var place: SourceLocation { .file(file, line: line, column: 1) }

  /// Where a cell starts; of one that the row lacks, where the row ends.
  package func place(_ index: Int) -> SourceLocation {
    let spot = spot(index)
    return .file(file, line: spot.line, column: spot.column)
  }

  func spot(_ index: Int) -> Spot {
    guard index < cells.count else { return spot(ofByte: cells.last?.end ?? 0) }
    return spot(ofByte: cells[index].start - (cells[index].isQuoted ? 1 : 0))
  }

  func spot(ofByte offset: Int) -> Spot {
    let mark = min(offset / CSVRow.markedBytes, marks.count)
    return spot(
      ofByte: offset, from: mark == 0 ? Spot(line: line, column: 1) : marks[mark - 1],
      at: mark * CSVRow.markedBytes)
  }

  /// Marks places in a long row, once its bytes are there.
  mutating func mark() {
    marks.removeAll(keepingCapacity: true)
    var spot = Spot(line: line, column: 1)
    for offset in stride(from: CSVRow.markedBytes, to: bytes.count, by: CSVRow.markedBytes) {
      spot = self.spot(ofByte: offset, from: spot, at: offset - CSVRow.markedBytes)
      marks.append(spot)
    }
  }

  /// Where a byte is, counted from one before it.
  private func spot(ofByte offset: Int, from known: Spot, at start: Int) -> Spot {
    var spot = known
    var last: UInt8 = start > 0 ? bytes[start - 1] : 0
    for byte in bytes[start..<max(start, min(offset, bytes.count))] {
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        if byte != UInt8(ascii: "\n") || last != UInt8(ascii: "\r") { spot.line += 1 }
        spot.column = 1
      } else if byte & 0xC0 != 0x80 {
        spot.column += 1
      }
      last = byte
    }
    return spot
  }
}
