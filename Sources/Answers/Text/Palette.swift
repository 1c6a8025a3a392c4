/// What a piece of text means, where colour may say it again: the words say it first.
package enum Ink: Hashable, Sendable, CaseIterable {
  case plain
  case bold
  case dim
  case heading
  case link
  case eased
  case tightened
  case uncertain
}

/// Gives inks their look, or none: no escape sequence is written without colour.
package struct Palette: Hashable, Sendable {
  package let colour: Bool

  package init(colour: Bool) { self.colour = colour }

  /// The text with the codes that give it its look before it and those that end it after it.
  package func paint(_ text: String, _ ink: Ink) -> String {
    guard colour, !text.isEmpty, let code = Self.code(ink) else { return text }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }

  /// The number of ECMA-48's Select Graphic Rendition.
  private static func code(_ ink: Ink) -> Int? {
    switch ink {
    case .plain: nil
    case .bold, .heading: 1
    case .dim: 2
    case .link: 4
    case .tightened: 31
    case .eased: 32
    case .uncertain: 33
    }
  }
}
