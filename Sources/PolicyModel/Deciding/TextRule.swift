/// A text that people must be able to read must say something.
package enum TextRule: BrokenRule {
  case blank(String)
  case tooLong(String, limit: Int)

  package var description: String {
    switch self {
    case .blank(let field): "the \(field) is blank"
    case .tooLong(let field, let limit): "the \(field) is longer than \(limit) bytes"
    }
  }

  package var hints: [Hint] { [] }

  /// The longest text that any field may have, in bytes.
  package static let longest = 100_000

  /// Reports a text that is blank or too long.
  package static func check(
    _ text: String?, _ field: String, at place: SourceLocation, _ resolver: inout Resolver
  ) {
    guard let text else { return }
    if text.allSatisfy(\.isWhitespace) { resolver.report(TextRule.blank(field), at: place) }
    if text.utf8.count > longest { resolver.report(TextRule.tooLong(field, limit: longest), at: place) }
  }
}

/// A number has bounds.
package struct BoundsRule: BrokenRule {
  package let field: String
  package let found: String
  package let bounds: ClosedRange<Int>

  package init(_ field: String, found: String, _ bounds: ClosedRange<Int>) {
    self.field = field
    self.found = found
    self.bounds = bounds
  }

  package var description: String {
    "invalid \(field) \(found): expected \(bounds.lowerBound) to \(bounds.upperBound)"
  }

  package var hints: [String] { [] }
}

extension Resolver {
  /// Reports plain fields whose text is blank or too long, or whose number is out of bounds.
  mutating func checkPlainFields<Record: DescribedRecord>(of record: Record, at place: SourceLocation) {
    for field in Record.fields {
      switch (field.access?.get(record), field.type) {
      case (.text(let text)?, _): TextRule.check(text, field.name, at: place, &self)
      case (.integer(let integer)?, .integer(let bounds)) where !bounds.contains(integer):
        report(BoundsRule(field.name, found: String(integer), bounds), at: place)
      default: break
      }
    }
  }
}
