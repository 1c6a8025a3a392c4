/// A piece of a line: text that is safe to show, and what it means.
package struct Span: Hashable, Sendable, ExpressibleByStringLiteral {
  package let text: String
  package let ink: Ink

  /// Takes any text, and makes it safe.
  package init(_ text: String, _ ink: Ink = .plain) {
    self.text = SafeText.line(text)
    self.ink = ink
  }

  package init(stringLiteral text: String) { self.init(text) }
}

extension CellWidth {
  /// The cells of some spans one after the other.
  package static func of(_ spans: [Span]) -> Int { spans.reduce(0) { $0 + of($1.text) } }
}

/// A column of fixed width to the left of a row's main text, in which it folds.
package struct Column: Hashable, Sendable {
  package let spans: [Span]
  /// The width, without the gap that follows.
  package let cells: Int
  package let edge: Edge

  /// The side of a column that its text stands at.
  package enum Edge: Hashable, Sendable {
    case left
    case right
  }

  package init(_ spans: [Span], cells: Int, edge: Edge = .left) {
    self.spans = spans
    self.cells = cells
    self.edge = edge
  }
}
