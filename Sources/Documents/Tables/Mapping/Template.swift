import PolicyModel

/// A text with `{fields}` to fill in.
package struct Template: Hashable, Sendable {
  enum Part: Hashable, Sendable {
    case text(String)
    case field(Field)
  }

  /// What may be filled in.
  enum Field: String, CaseIterable, Sendable {
    case actor
    case actorName
    case topic
    case topicName
    case date
    case status
  }

  let parts: [Part]

  /// Reads `{actor}/{topic}`; only the fields `allowed` may be in it.
  init(_ text: String, allowed: [Field]) throws(TemplateRule) {
    var parts: [Part] = []
    var rest = Substring(text)
    while let open = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
      guard rest[open] == "{", let close = rest[open...].firstIndex(of: "}") else { throw .brace(text) }
      if open > rest.startIndex { parts.append(.text(String(rest[..<open]))) }
      let name = rest[rest.index(after: open)..<close]
      guard let field = allowed.first(where: { $0.rawValue == name }) else {
        throw .field(String(name), allowed: allowed)
      }
      parts.append(.field(field))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { parts.append(.text(String(rest))) }
    self.parts = parts
  }

  /// One of these fields with a slash between.
  init(fields: [Field]) {
    parts = Array(fields.map { [Part.field($0)] }.joined(separator: [.text("/")]))
  }

  /// The text, filled in.
  func filled(_ value: (Field) -> String) -> String {
    parts.reduce(into: "") { text, part in
      switch part {
      case .text(let own): text += own
      case .field(let field): text += value(field)
      }
    }
  }
}

/// A template names fields that there are.
enum TemplateRule: BrokenRule {
  case brace(String)
  case field(String, allowed: [Template.Field])

  var description: String {
    switch self {
    case .brace(let text): "“\(text)” has a brace without its other"
    case .field(let name, let allowed):
      "{\(name)} cannot stand here: use \(allowed.map { "{\($0.rawValue)}" }.joined(separator: ", "))"
    }
  }

  var hints: [Hint] {
    switch self {
    case .brace: ["write a field as {topic}"]
    case .field(let name, let allowed):
      Nearness.nearest(allowed.map(\.rawValue), to: name).map { ["did you mean {\($0)}?"] } ?? []
    }
  }
}
