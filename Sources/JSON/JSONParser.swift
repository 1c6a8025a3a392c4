/// The recursive descent behind `JSONReader`.
struct JSONParser {
  let bytes: [UInt8]
  var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func document() throws(JSONError) -> Tree {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { throw error("a byte order mark does not belong here") }
    skipSpace()
    if place == bytes.count { throw error("there is nothing here") }
    let tree = try value(depth: 0)
    skipSpace()
    if place < bytes.count { throw error("there is more after the value") }
    return tree
  }

  private mutating func value(depth: Int) throws(JSONError) -> Tree {
    switch next {
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "{"): return .map(try map(depth: depth + 1))
    case UInt8(ascii: "["): return .list(try list(depth: depth + 1))
    case UInt8(ascii: "-"), 0x30...0x39: return try number()
    case UInt8(ascii: "t"): return try word("true", .boolean(true))
    case UInt8(ascii: "f"): return try word("false", .boolean(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: throw error("a value is missing")
    }
  }

  private mutating func list(depth: Int) throws(JSONError) -> [Tree] {
    try enter(depth)
    var items: [Tree] = []
    if skip(UInt8(ascii: "]")) { return items }
    while true {
      items.append(try value(depth: depth))
      skipSpace()
      if skip(UInt8(ascii: "]")) { return items }
      guard skip(UInt8(ascii: ",")) else { throw error("a comma or ] is missing") }
      skipSpace()
    }
  }

  private mutating func map(depth: Int) throws(JSONError) -> [String: Tree] {
    try enter(depth)
    var members: [String: Tree] = [:]
    if skip(UInt8(ascii: "}")) { return members }
    while true {
      let start = place
      guard next == UInt8(ascii: "\"") else { throw error("a key in double quotes is missing") }
      let key = try string()
      skipSpace()
      guard skip(UInt8(ascii: ":")) else { throw error("a colon is missing after the key") }
      skipSpace()
      if members.updateValue(try value(depth: depth), forKey: key) != nil {
        throw error("the key “\(key)” is given twice", at: start)
      }
      skipSpace()
      if skip(UInt8(ascii: "}")) { return members }
      guard skip(UInt8(ascii: ",")) else { throw error("a comma or } is missing") }
      skipSpace()
    }
  }

  private mutating func enter(_ depth: Int) throws(JSONError) {
    if depth > Tree.depthLimit { throw error("this is nested more than \(Tree.depthLimit) levels deep") }
    place += 1
    skipSpace()
  }

  private mutating func word(_ word: StaticString, _ tree: Tree) throws(JSONError) -> Tree {
    let end = place + word.utf8CodeUnitCount
    let written = bytes[place..<min(end, bytes.count)]
    guard word.withUTF8Buffer({ written.elementsEqual($0) }) else {
      throw error("a value is missing: words other than true, false and null need double quotes")
    }
    place = end
    return tree
  }

  /// The byte at hand; 0, which starts nothing, at the end.
  var next: UInt8 { place < bytes.count ? bytes[place] : 0 }

  mutating func skip(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    place += 1
    return true
  }

  private mutating func skipSpace() {
    while place < bytes.count {
      switch bytes[place] {
      case 0x20, 0x0A, 0x0D, 0x09: place += 1
      default: return
      }
    }
  }

  func error(_ message: String, at offset: Int? = nil) -> JSONError {
    JSONError(message, at: offset ?? place, in: bytes)
  }
}
