import PolicyModel

/// Reads rows out of a CSV file as its bytes come, in memory that does not grow with the file.
///
/// RFC 4180, and what is met: lines that end in CRLF, LF or CR, a byte order mark, commas, semicolons or tabs, quotes
/// within cells that do not start with one. Rows in which nothing stands are passed over.
package struct CSVReader {
  /// The most bytes of a cell, the most bytes of a row, the most cells of a row.
  package static let longestCell = 1 << 20
  package static let longestRow = 4 << 20
  package static let mostCells = 1 << 16

  private static let portion = 1 << 16

  private let name: String
  private let chunks: () throws -> ArraySlice<UInt8>?
  private var scanner: CSVScanner
  private var buffer: [UInt8] = []
  private var rest: ArraySlice<UInt8> = []
  /// Where in the buffer the next row starts.
  private var start = 0
  private var line = 1
  private var isOpened = false
  private var isAtEnd = false

  /// - Parameters:
  ///   - name: the file, as errors name it.
  ///   - chunks: the next bytes; nil at the end.
  package init(name: String, chunks: @escaping () throws -> ArraySlice<UInt8>?) {
    self.name = name
    self.chunks = chunks
    scanner = CSVScanner(delimiter: UInt8(ascii: ","))
  }

  /// What parts the cells from here on.
  package mutating func part(by delimiter: UInt8) {
    scanner = CSVScanner(delimiter: delimiter)
  }

  /// Has the comma, the semicolon or the tab part the cells from here on: what the next line has most of.
  package mutating func guessDelimiter() throws {
    try open()
    while !isAtEnd, buffer.count - start < CSVReader.portion { try fill() }
    part(by: CSVScanner.likelyDelimiter(of: buffer[start...]))
  }

  /// Reads the next row that says something; false at the end.
  ///
  /// What is wrong with one row is its `fault`; where it hides the row's end, the row is the rest of its line.
  /// - Throws: `Rejection` where nothing after can be read either; what `chunks` throws.
  package mutating func next(_ row: inout CSVRow) throws -> Bool {
    try open()
    repeat {
      guard try record(&row) else { return false }
    } while row.fault == nil && row.isBlank
    return true
  }

  private mutating func record(_ row: inout CSVRow) throws -> Bool {
    row.cells.removeAll(keepingCapacity: true)
    row.fault = nil
    row.line = line
    scanner.begin(at: start, line: line)
    while !buffer.withUnsafeBufferPointer({ scanner.scan($0, &row.cells) }) {
      if let broken = scanner.limit(row.cells.count) {
        return try passLine(problem(broken), at: scanner.cellStart, line: scanner.cellLine, &row)
      }
      if isAtEnd {
        guard scanner.isWithin(from: start) else { return false }
        if let broken = scanner.finish(&row.cells) {
          return try passLine(problem(broken), at: scanner.cellStart, line: scanner.cellLine, &row)
        }
        break
      }
      try fill()
    }
    row.bytes.removeAll(keepingCapacity: true)
    row.bytes.append(contentsOf: buffer[start..<scanner.index])
    row.mark()
    start = scanner.index
    line = scanner.line
    row.fault =
      row.cells.count > CSVReader.mostCells ? problem((.manyCells, row.line)) : fault(in: row)
    // A quote too many ends with the next, which is that of another row.
    if case .textAfterQuote? = scanner.fault?.rule, row.hasSeveralLines {
      return try passLine(
        problem((.textAfterQuote, row.line)), at: scanner.start, line: row.line, &row)
    }
    return true
  }

  /// Passes over the rest of a line with a cell whose end cannot be found, so that the rows on the lines behind it are
  /// read.
  private mutating func passLine(
    _ fault: Problem, at place: Int, line: Int, _ row: inout CSVRow
  ) throws -> Bool {
    row.fault = fault
    row.cells.removeAll(keepingCapacity: true)
    row.bytes.removeAll(keepingCapacity: true)
    row.mark()
    self.line = line
    start = place
    while true {
      let end = buffer[start...].firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
      // Of the two that end a line both must be there.
      if let end, buffer[end] == UInt8(ascii: "\n") || end + 1 < buffer.count || isAtEnd {
        let isPair =
          buffer[end] == UInt8(ascii: "\r") && buffer[end...].dropFirst().first == UInt8(ascii: "\n")
        start = end + (isPair ? 2 : 1)
        self.line += 1
        return true
      }
      start = end ?? buffer.count
      if isAtEnd { return true }
      try fill()
    }
  }

  /// Lets go of what was read and takes more in.
  private mutating func fill() throws {
    if rest.isEmpty {
      guard let chunk = try chunks() else {
        isAtEnd = true
        return
      }
      rest = chunk
    }
    if start > 0 {
      buffer.removeFirst(start)
      scanner.shift(by: start)
      start = 0
    }
    buffer.append(contentsOf: rest.prefix(CSVReader.portion))
    rest = rest.dropFirst(CSVReader.portion)
  }

  /// Passes over the byte order mark.
  private mutating func open() throws {
    guard !isOpened else { return }
    isOpened = true
    while !isAtEnd, buffer.count < 3 { try fill() }
    if buffer.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
    if buffer.starts(with: [0xFF, 0xFE]) || buffer.starts(with: [0xFE, 0xFF]) {
      throw rejection((.utf16, 1))
    }
    if buffer.starts(with: [0x50, 0x4B, 0x03, 0x04]) { throw rejection((.archive, 1)) }
    scanner.begin(at: start, line: line)
  }

  private func rejection(_ broken: (rule: CSVRule, line: Int)) -> Rejection { Rejection([problem(broken)]) }

  private func problem(_ broken: (rule: CSVRule, line: Int)) -> Problem {
    Problem(broken.rule, at: .file(name, line: broken.line, column: 1))
  }

  private func fault(in row: CSVRow) -> Problem? {
    if let broken = scanner.fault {
      let spot = row.spot(ofByte: broken.offset - scanner.start)
      return Problem(broken.rule, at: .file(name, line: spot.line, column: spot.column))
    }
    guard scanner.isBeyondASCII, String(validating: row.bytes, as: UTF8.self) == nil else { return nil }
    let spot = row.spot(ofByte: UTF8Fault.offset(in: row.bytes))
    return Problem(CSVRule.notUTF8, at: .file(name, line: spot.line, column: spot.column))
  }
}
