/// Finds where the cells of a row start and end, going on where it stopped when more bytes have come.
struct CSVScanner {
  private enum State {
    case cellStart
    case plain
    case quoted
    /// Behind a quote within quotes: its end, or the first of two.
    case quote
    /// Behind the closing quote.
    case closed
    case carriageReturn
  }

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  private let delimiter: UInt8
  /// No byte above this one means anything within a plain cell.
  private let highest: UInt8
  private var state = State.cellStart
  private(set) var start = 0
  /// The next byte to look at.
  private(set) var index = 0
  /// The line of that byte.
  private(set) var line = 1
  /// Where the cell that it is in starts.
  private(set) var cellStart = 0
  private var cellEnd = 0
  private(set) var cellLine = 1
  private var isDoubled = false
  private var bits: UInt8 = 0
  /// The first thing that is wrong with the row, and where.
  private(set) var fault: (rule: CSVRule, offset: Int)?

  init(delimiter: UInt8) {
    self.delimiter = delimiter
    highest = max(delimiter, CSVScanner.carriageReturn)
  }

  var isBeyondASCII: Bool { bits >= 0x80 }

  mutating func begin(at start: Int, line: Int) {
    self.start = start
    index = start
    self.line = line
    state = .cellStart
    bits = 0
    fault = nil
  }

  /// The bytes before that offset were let go.
  mutating func shift(by offset: Int) {
    start -= offset
    index -= offset
    cellStart -= offset
    cellEnd -= offset
    if let fault { self.fault = (fault.rule, fault.offset - offset) }
  }

  /// Whether a row has begun.
  func isWithin(from start: Int) -> Bool { index > start }

  /// Scans to the end of the row: true; or of the bytes: false.
  mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>, _ cells: inout [CSVRow.Cell]) -> Bool {
    while index < bytes.count {
      switch state {
      case .cellStart:
        cellStart = index
        cellLine = line
        isDoubled = false
        if bytes[index] == CSVScanner.quote {
          index += 1
          cellStart = index
          state = .quoted
        } else {
          state = .plain
        }
      case .plain:
        if plain(bytes, &cells) { return true }
      case .quoted:
        quoted(bytes)
      case .quote:
        if bytes[index] == CSVScanner.quote {
          isDoubled = true
          index += 1
          state = .quoted
        } else {
          cellEnd = index - 1
          state = .closed
        }
      case .closed:
        if closed(bytes, &cells) { return true }
      case .carriageReturn:
        if bytes[index] == CSVScanner.lineFeed { index += 1 }
        return true
      }
    }
    return false
  }

  private mutating func plain(_ bytes: UnsafeBufferPointer<UInt8>, _ cells: inout [CSVRow.Cell]) -> Bool {
    var at = index
    var seen = bits
    while at < bytes.count {
      let byte = bytes[at]
      seen |= byte
      if byte <= highest,
        byte == delimiter || byte == CSVScanner.lineFeed || byte == CSVScanner.carriageReturn || byte == 0
      {
        break
      }
      at += 1
    }
    bits = seen
    index = at
    guard at < bytes.count else { return false }
    if bytes[at] == 0 {
      report(.nul, at)
      index += 1
      return false
    }
    cells.append(cell(from: cellStart, to: at, isQuoted: false))
    return end(with: bytes[at])
  }

  private mutating func quoted(_ bytes: UnsafeBufferPointer<UInt8>) {
    var at = index
    var seen = bits
    var lines = 0
    var last: UInt8 = at > start ? bytes[at - 1] : 0
    while at < bytes.count {
      let byte = bytes[at]
      seen |= byte
      if byte <= CSVScanner.quote {
        if byte == CSVScanner.quote { break }
        if byte == CSVScanner.carriageReturn { lines += 1 }
        if byte == CSVScanner.lineFeed, last != CSVScanner.carriageReturn { lines += 1 }
        if byte == 0 { report(.nul, at) }
      }
      last = byte
      at += 1
    }
    bits = seen
    line += lines
    index = at
    if at < bytes.count {
      index += 1
      state = .quote
    }
  }

  /// Blanks behind a closing quote are let pass; other text is not, and read over to the cell's end.
  private mutating func closed(_ bytes: UnsafeBufferPointer<UInt8>, _ cells: inout [CSVRow.Cell]) -> Bool {
    let byte = bytes[index]
    if byte == delimiter || byte == CSVScanner.lineFeed || byte == CSVScanner.carriageReturn {
      cells.append(cell(from: cellStart, to: cellEnd, isQuoted: true))
      return end(with: byte)
    }
    if byte != 0x20, byte != 0x09 { report(.textAfterQuote, index) }
    bits |= byte
    index += 1
    return false
  }

  /// Goes past what ended a cell; true where it ended the row too.
  private mutating func end(with byte: UInt8) -> Bool {
    index += 1
    if byte == delimiter {
      state = .cellStart
      return false
    }
    line += 1
    state = .carriageReturn
    return byte == CSVScanner.lineFeed
  }

  /// A cell; its offsets are from the row's start, for bytes before that may be let go.
  private func cell(from first: Int, to end: Int, isQuoted: Bool) -> CSVRow.Cell {
    CSVRow.Cell(start: first - start, end: end - start, isQuoted: isQuoted, isDoubled: isQuoted && isDoubled)
  }

  private mutating func report(_ rule: CSVRule, _ offset: Int) {
    if fault == nil { fault = (rule, offset) }
  }

  /// Whether the row, with so many cells, is longer than rows may be.
  func limit(_ cells: Int) -> (rule: CSVRule, line: Int)? {
    if cells > CSVReader.mostCells { return (.manyCells, line) }
    return switch state {
    case .quoted, .quote:
      index - cellStart > CSVReader.longestCell ? (.openQuote(isAtEnd: false), cellLine) : nil
    case .plain, .cellStart, .closed, .carriageReturn:
      index - start > CSVReader.longestRow ? (.longRow, cellLine) : nil
    }
  }

  /// Ends the last row of a file.
  mutating func finish(_ cells: inout [CSVRow.Cell]) -> (rule: CSVRule, line: Int)? {
    switch state {
    case .cellStart: cells.append(cell(from: index, to: index, isQuoted: false))
    case .plain: cells.append(cell(from: cellStart, to: index, isQuoted: false))
    case .quoted: return (.openQuote(isAtEnd: true), cellLine)
    case .quote:
      cells.append(cell(from: cellStart, to: index - 1, isQuoted: true))
    case .closed:
      cells.append(cell(from: cellStart, to: cellEnd, isQuoted: true))
    case .carriageReturn: break
    }
    return nil
  }

  /// What parts the cells of the first line that says something, by what it has most of outside quotes.
  static func likelyDelimiter(of bytes: ArraySlice<UInt8>) -> UInt8 {
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    var counts = [0, 0, 0]
    var isQuoted = false
    var isBlank = true
    for byte in bytes {
      if byte == quote { isQuoted.toggle() }
      if !isQuoted, byte == lineFeed || byte == carriageReturn, !isBlank { break }
      isBlank = isBlank && (byte <= 0x20 || candidates.contains(byte))
      if !isQuoted, let which = candidates.firstIndex(of: byte) { counts[which] += 1 }
    }
    let most = counts.max() ?? 0
    return candidates[counts.firstIndex(of: most) ?? 0]
  }
}
