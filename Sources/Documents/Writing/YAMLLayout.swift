import EDTF

/// Lays a tree out as YAML: each field on a line of its own; small maps and lists of texts on one line.
enum YAMLLayout {
  /// The widest line that a map or list may make to stand on one line, and the most fields of such a map.
  private static let width = 100
  private static let mostFields = 4

  /// Adds a document of a stream.
  static func append(document node: WrittenNode, to out: inout [UInt8]) {
    out.append(contentsOf: "---\n".utf8)
    guard case .map(let fields) = node else { return }
    append(fields, indent: 0, to: &out)
  }

  private static func append(
    _ fields: [(String, WrittenNode)], indent: Int, afterDash: Bool = false, to out: inout [UInt8]
  ) {
    for (offset, (name, value)) in fields.enumerated() {
      if offset > 0 || !afterDash { space(indent, to: &out) }
      YAMLText.append(name, inFlow: false, to: &out)
      out.append(UInt8(ascii: ":"))
      append(value, indent: indent, to: &out)
    }
  }

  /// Adds a field's value, after its colon, and ends the line.
  private static func append(_ value: WrittenNode, indent: Int, to out: inout [UInt8]) {
    if let line = oneLine(value, room: width - indent) {
      out.append(UInt8(ascii: " "))
      out.append(contentsOf: line)
      out.append(UInt8(ascii: "\n"))
      return
    }
    out.append(UInt8(ascii: "\n"))
    switch value {
    case .map(let fields): append(fields, indent: indent + 2, to: &out)
    case .list(let items):
      for item in items { append(item: item, indent: indent + 2, to: &out) }
    case .null, .text, .date, .integer, .truth: break
    }
  }

  private static func append(item: WrittenNode, indent: Int, to out: inout [UInt8]) {
    space(indent, to: &out)
    out.append(contentsOf: "- ".utf8)
    if let line = oneLine(item, room: width - indent) {
      out.append(contentsOf: line)
      out.append(UInt8(ascii: "\n"))
    } else if case .map(let fields) = item {
      append(fields, indent: indent + 2, afterDash: true, to: &out)
    } else if case .list(let items) = item {
      out.append(UInt8(ascii: "\n"))
      for item in items { append(item: item, indent: indent + 2, to: &out) }
    }
  }

  /// What stands on one line: every single value, and maps and lists of single values where they are small.
  private static func oneLine(_ node: WrittenNode, room: Int) -> [UInt8]? {
    var out: [UInt8] = []
    switch node {
    case .list(let items):
      guard items.allSatisfy({ isSingle($0) }) else { return nil }
      append(separated: items.map { (nil, $0) }, "[", "]", to: &out)
      return items.isEmpty || out.count <= room ? out : nil
    case .map(let fields):
      guard fields.count <= mostFields, fields.allSatisfy({ isSingle($1) }) else { return nil }
      append(separated: fields.map { ($0, $1) }, "{", "}", to: &out)
      return fields.isEmpty || out.count <= room ? out : nil
    case .null, .text, .date, .integer, .truth:
      append(single: node, inFlow: false, to: &out)
      return out
    }
  }

  private static func append(
    separated parts: [(String?, WrittenNode)], _ start: String, _ end: String, to out: inout [UInt8]
  ) {
    out.append(contentsOf: start.utf8)
    for (offset, (name, value)) in parts.enumerated() {
      if offset > 0 { out.append(contentsOf: ", ".utf8) }
      if let name {
        YAMLText.append(name, inFlow: true, to: &out)
        out.append(contentsOf: ": ".utf8)
      }
      append(single: value, inFlow: true, to: &out)
    }
    out.append(contentsOf: end.utf8)
  }

  private static func isSingle(_ node: WrittenNode) -> Bool {
    switch node {
    case .null, .text, .date, .integer, .truth: true
    case .list, .map: false
    }
  }

  private static func append(single node: WrittenNode, inFlow: Bool, to out: inout [UInt8]) {
    switch node {
    case .null, .list, .map: out.append(contentsOf: "null".utf8)
    case .text(let text): YAMLText.append(text, inFlow: inFlow, to: &out)
    case .date(let date): YAMLText.append(date: date.text, inFlow: inFlow, to: &out)
    case .integer(let integer): out.append(contentsOf: String(integer).utf8)
    case .truth(let truth): out.append(contentsOf: (truth ? "true" : "false").utf8)
    }
  }

  private static func space(_ count: Int, to out: inout [UInt8]) {
    out.append(contentsOf: repeatElement(UInt8(ascii: " "), count: count))
  }
}
