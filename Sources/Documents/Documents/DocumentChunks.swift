package import PolicyModel

extension DocumentReader {
  /// Reads documents as their bytes come: JSON Lines never stand in memory whole; YAML does, and JSON that is one value.
  /// - Parameters:
  ///   - chunks: gives the next bytes, some each time; nil at the end.
  ///   - take: as that of `each(of:)`.
  package static func each(
    in chunks: @escaping () throws -> [UInt8]?, name: String, form: DocumentForm?,
    reading dates: @escaping DateReader, _ take: (Result<LocatedDocument, Rejection>) throws -> Bool
  ) throws {
    var input = ChunkedInput(chunks)
    try input.begin()
    let told = form ?? DocumentForm(fileName: name)
    var isLines = JSONStream.isLines(beginning: input.waiting)
    if !isLines, told != .yaml {
      // A first line that is broken says less than those behind it.
      try input.lookAhead()
      isLines = JSONStream.isBrokenLines(beginning: input.wholeLines)
    }
    guard isLines, told ?? DocumentForm(looking: input.waiting) == .jsonLines else {
      let rest = try input.rest(most: DocumentReader.longestWhole)
      if rest.count > DocumentReader.longestWhole {
        let problem = Problem(WholeFileRule.tooLong, at: .file(name, line: 1, column: 1))
        _ = try take(.failure(Rejection([problem])))
        return
      }
      return try each(of: Array(rest), name: name, form: form, reading: dates, take)
    }
    var hasVersion = false
    while let line = try input.line(longest: JSONStream.longestLine) {
      let node = Result { () throws(Rejection) in
        if line.count > JSONStream.longestLine {
          throw JSONStream.tooLong(line.count, number: line.number, name: name)
        }
        return try JSONStream.line(line.bytes, number: line.number, name: name)
      }
      let document: Result<LocatedDocument, Rejection>? =
        switch node {
        case .success(nil): nil
        case .success(let node?): read(.success(node), name: name, reading: dates, hasVersion: &hasVersion)
        case .failure(let rejection): .failure(rejection)
        }
      if let document { guard try take(document) else { return } }
    }
  }
}

extension DocumentReader {
  /// The most bytes of a file that is held whole: YAML, and JSON that is one value.
  package static let longestWhole = YAMLStream.longest
}

/// What a file must be that is held whole.
enum WholeFileRule: BrokenRule {
  case tooLong

  var description: String {
    "the file has more than \(DocumentReader.longestWhole) bytes; of YAML, and of JSON that is one value, no more are read"
  }

  var hints: [Hint] { ["split the file, or use JSON Lines, which are read line by line"] }
}

/// Bytes that come a piece at a time, given out by lines.
struct ChunkedInput {
  private let chunks: () throws -> [UInt8]?
  private var buffer: [UInt8] = []
  private var start = 0
  private var number = 0
  private var isAtEnd = false

  init(_ chunks: @escaping () throws -> [UInt8]?) {
    self.chunks = chunks
  }

  /// What was read and not yet given out.
  var waiting: ArraySlice<UInt8> { buffer[start...] }

  /// Reads on to the end of the first line that is not blank, and passes a byte order mark.
  mutating func begin() throws {
    var searched = 0
    var isBlank = true
    search: while true {
      while searched < buffer.count {
        let byte = buffer[searched]
        if byte == UInt8(ascii: "\n"), !isBlank { break search }
        if ![0x20, 0x09, 0x0A, 0x0D].contains(byte) { isBlank = false }
        searched += 1
      }
      guard buffer.count <= JSONStream.longestLine, try fill() else { break }
    }
    if buffer.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
  }

  /// Reads on, so that a few more lines can be looked at.
  mutating func lookAhead() throws {
    while waiting.count < 1 << 16, waiting.lazy.filter({ $0 == UInt8(ascii: "\n") }).prefix(8).count < 8 {
      guard try fill() else { return }
    }
  }

  /// The lines that were read to their ends and not yet given out.
  var wholeLines: ArraySlice<UInt8> {
    isAtEnd
      ? waiting : waiting.prefix(through: waiting.lastIndex(of: UInt8(ascii: "\n")) ?? waiting.startIndex)
  }

  /// All that was not yet given out; of what is longer than `most`, as much as shows that.
  mutating func rest(most: Int) throws -> ArraySlice<UInt8> {
    while waiting.count <= most, try fill() {}
    defer { start = buffer.count }
    return waiting
  }

  /// The next line without its end; nil at the end of the input. Of a line that is longer than `longest` there is only
  /// the count.
  mutating func line(longest: Int) throws -> (bytes: ArraySlice<UInt8>, count: Int, number: Int)? {
    var searched = 0
    var passed = 0
    while true {
      if let end = end(from: start + searched) {
        defer { start = end + 1 }
        number += 1
        return (buffer[start..<end], passed + end - start, number)
      }
      searched = buffer.count - start
      if searched > longest {
        passed += searched
        start = buffer.count
        searched = 0
      }
      guard try fill() else {
        guard passed + searched > 0 else { return nil }
        defer { start = buffer.count }
        number += 1
        return (waiting, passed + searched, number)
      }
    }
  }

  private func end(from place: Int) -> Int? {
    buffer.withUnsafeBufferPointer { bytes in
      var place = place
      while place < bytes.count {
        if bytes[place] == UInt8(ascii: "\n") { return place }
        place += 1
      }
      return nil
    }
  }

  /// Reads some more, in the room of what was given out.
  /// - Returns: whether there was more.
  private mutating func fill() throws -> Bool {
    guard !isAtEnd, let chunk = try chunks() else {
      isAtEnd = true
      return false
    }
    if start > 0 {
      buffer.removeFirst(start)
      start = 0
    }
    buffer.append(contentsOf: chunk)
    return true
  }
}
