/// JSON for people's terminals and for programs: keys in the order given, and nothing in it that hides.
///
/// Controls, bidirectional controls, line separators, tags and other characters without a width are escaped
/// (`HiddenScalars`), and so are `</` and `<!`: the text can be shown in a terminal and put into a script element.
package enum JSONNode: Sendable {
  case null
  case string(String)
  case integer(Int)
  /// A number as JSON spells it, such as `0.50`.
  case number(String)
  case boolean(Bool)
  case list([JSONNode])
  case object([(String, JSONNode)])

  /// The text, without a line break at its end: indented by two spaces, or all on one line.
  package func text(pretty: Bool) -> String {
    var out: [UInt8] = []
    append(into: &out, pretty: pretty)
    return String(decoding: out, as: UTF8.self)
  }

  /// Adds the text to bytes that are being written, as if it stood `level` levels deep.
  package func append(into out: inout [UInt8], pretty: Bool, level: Int = 0) {
    switch self {
    case .null: out.append(contentsOf: "null".utf8)
    case .string(let text): Self.append(text, into: &out)
    case .integer(let integer): out.append(contentsOf: String(integer).utf8)
    case .number(let digits): out.append(contentsOf: digits.utf8)
    case .boolean(let value): out.append(contentsOf: (value ? "true" : "false").utf8)
    case .list(let items):
      out.append(UInt8(ascii: "["))
      for (offset, item) in items.enumerated() {
        if offset > 0 { out.append(UInt8(ascii: ",")) }
        if pretty { Self.startLine(level + 1, in: &out) }
        item.append(into: &out, pretty: pretty, level: level + 1)
      }
      if pretty, !items.isEmpty { Self.startLine(level, in: &out) }
      out.append(UInt8(ascii: "]"))
    case .object(let members):
      out.append(UInt8(ascii: "{"))
      for (offset, (key, value)) in members.enumerated() {
        if offset > 0 { out.append(UInt8(ascii: ",")) }
        if pretty { Self.startLine(level + 1, in: &out) }
        Self.append(key, into: &out)
        out.append(UInt8(ascii: ":"))
        if pretty { out.append(UInt8(ascii: " ")) }
        value.append(into: &out, pretty: pretty, level: level + 1)
      }
      if pretty, !members.isEmpty { Self.startLine(level, in: &out) }
      out.append(UInt8(ascii: "}"))
    }
  }

  private static func startLine(_ level: Int, in out: inout [UInt8]) {
    out.append(UInt8(ascii: "\n"))
    for _ in 0..<level { out.append(contentsOf: "  ".utf8) }
  }

  private static func append(_ text: String, into out: inout [UInt8]) {
    out.append(UInt8(ascii: "\""))
    defer { out.append(UInt8(ascii: "\"")) }
    if text.utf8.allSatisfy(isPlain) {
      out.append(contentsOf: text.utf8)
      return
    }
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out.append(contentsOf: "\\\"".utf8)
      case "\\": out.append(contentsOf: "\\\\".utf8)
      case "\n": out.append(contentsOf: "\\n".utf8)
      case "\t": out.append(contentsOf: "\\t".utf8)
      case "\r": out.append(contentsOf: "\\r".utf8)
      case "/" where previous == "<": out.append(contentsOf: "\\/".utf8)
      case "!" where previous == "<": JSONEscape.append(0x21, into: &out)
      case " "..."~": out.append(UInt8(scalar.value))
      case _ where HiddenScalars.contains(scalar):
        for unit in UTF16.encode(scalar) ?? .init() { JSONEscape.append(unit, into: &out) }
      default: out.append(contentsOf: UTF8.encode(scalar) ?? .init())
      }
      previous = scalar
    }
  }

  /// ASCII that is never escaped.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "<"): false
    default: (0x20...0x7E).contains(byte)
    }
  }
}

extension JSONNode {
  /// A tree, with the keys of its maps in canonical order.
  package init(_ tree: Tree) {
    switch tree {
    case .null: self = .null
    case .string(let text): self = .string(text)
    case .integer(let integer): self = .integer(integer)
    case .boolean(let value): self = .boolean(value)
    case .list(let items): self = .list(items.map(JSONNode.init))
    case .map(let members):
      let sorted = members.sorted { JSONWriter.precedes($0.key, $1.key) }
      self = .object(sorted.map { ($0.key, JSONNode($0.value)) })
    }
  }
}
