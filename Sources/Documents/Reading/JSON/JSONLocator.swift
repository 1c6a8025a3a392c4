import JSON
import PolicyModel

/// Goes over JSON that was found sound, and tells of each value where it stands.
struct JSONLocator {
  private let bytes: [UInt8]
  private var at = 0
  private var spot: Spot

  init(_ bytes: [UInt8], line: Int) {
    self.bytes = bytes
    spot = Spot(line: line, column: 1)
  }

  mutating func node() -> DocumentNode {
    skipSpace()
    let start = spot
    switch next {
    case UInt8(ascii: "{"): return DocumentNode(.map(fields()), at: start)
    case UInt8(ascii: "["): return DocumentNode(.list(items()), at: start)
    case UInt8(ascii: "\""): return DocumentNode(.text(string()), at: start)
    default:
      let word = word()
      return DocumentNode(word == "null" ? .null : .text(word), at: start)
    }
  }

  private mutating func fields() -> [DocumentField] {
    var fields: [DocumentField] = []
    while !closes(UInt8(ascii: "}")) {
      let start = spot
      let name = string()
      skipSpace()
      advance()
      fields.append(DocumentField(name: name, spot: start, value: node()))
    }
    return fields
  }

  private mutating func items() -> [DocumentNode] {
    var items: [DocumentNode] = []
    while !closes(UInt8(ascii: "]")) { items.append(node()) }
    return items
  }

  /// Passes what opens, or a comma; tells whether the list or map ends here, and then passes its end.
  private mutating func closes(_ end: UInt8) -> Bool {
    skipSpace()
    if next != end { advance() }
    skipSpace()
    guard next == end || at >= bytes.count else { return false }
    advance()
    return true
  }

  private mutating func string() -> String {
    let start = at
    var isEscaped = false
    advance()
    while at < bytes.count, next != UInt8(ascii: "\"") {
      if next == UInt8(ascii: "\\") {
        isEscaped = true
        advance()
      }
      advance()
    }
    advance()
    if isEscaped, case .string(let text)? = try? JSONReader.read(bytes[start..<min(at, bytes.count)]) {
      return text
    }
    return String(decoding: bytes[min(start + 1, bytes.count)..<max(at - 1, start + 1)], as: UTF8.self)
  }

  private mutating func word() -> String {
    let start = at
    while at < bytes.count, !endsWord { advance() }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  private var endsWord: Bool {
    switch next {
    case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"): true
    default: isSpace
    }
  }

  private var isSpace: Bool {
    switch next {
    case 0x20, 0x09, 0x0A, 0x0D: true
    default: false
    }
  }

  private var next: UInt8 { at < bytes.count ? bytes[at] : 0 }

  private mutating func skipSpace() {
    while isSpace { advance() }
  }

  private mutating func advance() {
    guard at < bytes.count else { return }
    if bytes[at] == 0x0A {
      spot.line += 1
      spot.column = 0
    }
    at += 1
    if at < bytes.count, bytes[at] & 0xC0 == 0x80 { return }
    spot.column += 1
  }
}
