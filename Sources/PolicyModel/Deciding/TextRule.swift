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

  package var hints: [String] { [] }

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
