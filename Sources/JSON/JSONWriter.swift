/// Writes JSON in its one canonical form (RFC 8785), over which the ledger's hashes are made.
///
/// Keys are sorted by their UTF-16 code units, escapes are the fewest there can be, and there is no white space.
package enum JSONWriter {
  /// The canonical bytes of a tree.
  package static func canonical(_ tree: Tree) throws(CanonicalError) -> [UInt8] {
    var out: [UInt8] = []
    try append(tree, into: &out)
    return out
  }

  /// Adds a tree's canonical bytes to others, so that a long list can be written one item at a time.
  package static func append(_ tree: Tree, into out: inout [UInt8]) throws(CanonicalError) {
    try append(tree, depth: 0, into: &out)
  }

  private static func append(_ tree: Tree, depth: Int, into out: inout [UInt8]) throws(CanonicalError) {
    switch tree {
    case .null: out.append(contentsOf: "null".utf8)
    case .boolean(let value): out.append(contentsOf: (value ? "true" : "false").utf8)
    case .string(let text): append(text, into: &out)
    case .integer(let integer):
      guard integer.magnitude <= CanonicalError.largest else { throw .tooLarge(integer) }
      out.append(contentsOf: String(integer).utf8)
    case .list(let items):
      guard depth < Tree.depthLimit else { throw .tooDeep }
      out.append(UInt8(ascii: "["))
      var isFirst = true
      for item in items {
        if !isFirst { out.append(UInt8(ascii: ",")) }
        isFirst = false
        try append(item, depth: depth + 1, into: &out)
      }
      out.append(UInt8(ascii: "]"))
    case .map(let members):
      guard depth < Tree.depthLimit else { throw .tooDeep }
      out.append(UInt8(ascii: "{"))
      var isFirst = true
      for (key, value) in members.sorted(by: { precedes($0.key, $1.key) }) {
        if !isFirst { out.append(UInt8(ascii: ",")) }
        isFirst = false
        append(key, into: &out)
        out.append(UInt8(ascii: ":"))
        try append(value, depth: depth + 1, into: &out)
      }
      out.append(UInt8(ascii: "}"))
    }
  }

  /// Adds a text in double quotes, with the fewest escapes.
  package static func append(_ text: String, into out: inout [UInt8]) {
    out.append(UInt8(ascii: "\""))
    defer { out.append(UInt8(ascii: "\"")) }
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }) {
      out.append(contentsOf: text.utf8)
      return
    }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): out.append(contentsOf: "\\\"".utf8)
      case UInt8(ascii: "\\"): out.append(contentsOf: "\\\\".utf8)
      case 0x08: out.append(contentsOf: "\\b".utf8)
      case 0x09: out.append(contentsOf: "\\t".utf8)
      case 0x0A: out.append(contentsOf: "\\n".utf8)
      case 0x0C: out.append(contentsOf: "\\f".utf8)
      case 0x0D: out.append(contentsOf: "\\r".utf8)
      case 0..<0x20: JSONEscape.append(UInt16(byte), into: &out)
      default: out.append(byte)
      }
    }
  }

  /// Whether one key comes before another by UTF-16 code units.
  package static func precedes(_ first: String, _ second: String) -> Bool {
    first.utf8.lexicographicallyPrecedes(second.utf8) { rank($0) < rank($1) }
  }

  /// Orders the first bytes of UTF-8 as UTF-16 would: what is above U+FFFF becomes surrogates there, and these come
  /// before U+E000.
  private static func rank(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 0xF0...: byte - 2
    case 0xEE...: byte + 0x10
    default: byte
    }
  }
}

/// Why a tree has no canonical form.
package enum CanonicalError: Error, Hashable, Sendable, CustomStringConvertible {
  /// An integer that a JSON number does not hold exactly.
  case tooLarge(Int)
  /// More levels than are read again.
  case tooDeep

  /// The largest integer of RFC 8785: 2⁵³ − 1.
  package static let largest: UInt = 9_007_199_254_740_991

  package var description: String {
    switch self {
    case .tooLarge(let integer): "the number \(integer) is beyond \(Self.largest), up to which JSON is exact"
    case .tooDeep: "the value is nested more than \(Tree.depthLimit) levels deep"
    }
  }
}
