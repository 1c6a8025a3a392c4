import JSON
import PolicyModel

/// JSON Lines; one array, or one value over several lines, will do as well.
enum JSONStream {
  /// The most bytes of one line.
  static let longestLine = 16 << 20

  static func each<Failure: Error>(
    of bytes: ArraySlice<UInt8>, name: String,
    _ take: (Result<DocumentNode, Rejection>) throws(Failure) -> Bool
  ) throws(Failure) {
    // Nothing is no document, and no fault: so does an empty ledger export itself.
    guard bytes.contains(where: { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }) else { return }
    if isOneValue(bytes) {
      let root = Result { () throws(Rejection) in
        try value(bytes, line: 1, name: name)
      }
      guard case .success(let node) = root, case .list(let items) = node.value else {
        _ = try take(root)
        return
      }
      for item in items where try !take(.success(item)) { return }
      return
    }
    var number = 0
    var rest = bytes
    while !rest.isEmpty {
      let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
      number += 1
      let result = Result { () throws(Rejection) in
        try line(rest[rest.startIndex..<end], number: number, name: name)
      }
      rest = rest[min(end + 1, rest.endIndex)...]
      switch result {
      case .success(nil): continue
      case .success(let node?): guard try take(.success(node)) else { return }
      case .failure(let rejection): guard try take(.failure(rejection)) else { return }
      }
    }
  }

  /// Whether bytes that go on to the end of a first line, or further, begin JSON Lines: not an array, nor a value over
  /// several lines.
  static func isLines(beginning bytes: ArraySlice<UInt8>) -> Bool {
    let first = bytes.drop(while: isSpace).prefix { $0 != UInt8(ascii: "\n") }
    return first.first != UInt8(ascii: "[") && (try? JSONReader.read(first)) != nil
  }

  /// Whether lines that go on behind a first one that is broken begin JSON Lines. What may be an array must be seen whole.
  static func isBrokenLines(beginning bytes: ArraySlice<UInt8>) -> Bool {
    let first = bytes.drop(while: isSpace).prefix { $0 != UInt8(ascii: "\n") }
    return first.first != UInt8(ascii: "[") && !isOpening(first)
      && isDocumentPerLine(bytes)
  }

  static func tooLong(_ count: Int, number: Int, name: String) -> Rejection {
    Rejection([Problem(JSONRule.longLine(count), at: .file(name, line: number, column: 1))])
  }

  /// The value of one line; nil where the line is blank.
  static func line(
    _ line: ArraySlice<UInt8>, number: Int, name: String
  ) throws(Rejection) -> DocumentNode? {
    if line.allSatisfy(isSpace) { return nil }
    guard line.count <= longestLine else { throw tooLong(line.count, number: number, name: name) }
    return try value(line, line: number, name: name)
  }

  private static func value(
    _ bytes: ArraySlice<UInt8>, line: Int, name: String
  ) throws(Rejection) -> DocumentNode {
    let bytes = Array(bytes)
    do throws(JSONError) {
      _ = try JSONReader.read(bytes)
    } catch {
      let place = SourceLocation.file(name, line: error.line + line - 1, column: error.column)
      throw Rejection([Problem(JSONRule.syntax(error.message), at: place)])
    }
    var locator = JSONLocator(bytes, line: line)
    return locator.node()
  }

  /// Whether this is an array, or one value over several lines. Where it is neither, it is what most of it looks like.
  private static func isOneValue(_ bytes: ArraySlice<UInt8>) -> Bool {
    let rest = bytes.drop(while: isSpace)
    let first = rest.prefix { $0 != UInt8(ascii: "\n") }
    let isArray = first.first == UInt8(ascii: "[")
    if !isArray, (try? JSONReader.read(first)) != nil { return false }
    if isOpening(first) || (try? JSONReader.read(rest)) != nil { return true }
    if isDocumentPerLine(rest) { return false }
    return isArray || first.last { !isSpace($0) } != UInt8(ascii: "}")
  }

  /// Whether the lines behind the first, which may be broken, are documents each: no line within a document is one, nor
  /// do all lines of one begin a map.
  static func isDocumentPerLine(_ bytes: ArraySlice<UInt8>) -> Bool {
    let lines = bytes.drop(while: isSpace).split(separator: UInt8(ascii: "\n")).filter {
      !$0.allSatisfy(isSpace)
    }
    return lines.dropFirst().contains(where: isDocument)
      || lines.count > 1 && lines.allSatisfy { $0.first { !isSpace($0) } == UInt8(ascii: "{") }
  }

  /// Whether a line only opens what goes on over several lines.
  private static func isOpening(_ line: ArraySlice<UInt8>) -> Bool {
    let says = line.filter { !isSpace($0) }
    return says == [UInt8(ascii: "[")] || says == [UInt8(ascii: "{")]
  }

  /// Whether a line is a document, by what every document says.
  static func isDocument(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.first(where: { !isSpace($0) }) == UInt8(ascii: "{"),
      case .map(let fields)? = try? JSONReader.read(line)
    else { return false }
    return fields["record"] != nil
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A
  }
}

/// What a line of documents must be.
enum JSONRule: BrokenRule {
  case syntax(String)
  case longLine(Int)

  var description: String {
    switch self {
    case .syntax(let message): "this is no JSON: \(message)"
    case .longLine(let count): "the line has \(count) bytes; at most \(JSONStream.longestLine) are read"
    }
  }

  var hints: [Hint] {
    switch self {
    case .syntax: ["JSON Lines have one whole document on each line"]
    case .longLine: []
    }
  }
}
