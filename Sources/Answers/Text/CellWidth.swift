/// How many cells of a terminal text takes up: by UAX #11, with emoji as they are drawn.
package enum CellWidth {
  /// The cells of a text: those of its characters together. Controls have none.
  package static func of(_ text: String) -> Int {
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text.utf8.count }
    return text.reduce(0) { $0 + of($1) }
  }

  /// The cells of one character, however many scalars it is made of.
  package static func of(_ character: Character) -> Int {
    let scalars = character.unicodeScalars
    var cells = 0
    for scalar in scalars {
      // What makes one picture with an emoji before it: this, and all that follows, is drawn in two cells.
      if cells > 0, joinsEmoji(scalar), scalars.first?.properties.isEmoji == true { return 2 }
      cells += of(scalar)
    }
    return cells
  }

  /// The selector for emoji, a joiner, a skin tone, the other half of a flag.
  private static func joinsEmoji(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xFE0F, 0x200D, 0x1F3FB...0x1F3FF, 0x1F1E6...0x1F1FF: true
    default: false
    }
  }

  /// The cells of one scalar by itself.
  private static func of(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20...0x7E: 1
    case 0..<0xA0: 0
    case 0xA0..<0x300: scalar.value == 0xAD ? 0 : 1
    case 0x1160...0x11FF, 0xD7B0...0xD7FF: 0  // vowels and finals of Hangul
    default: isZero(scalar) ? 0 : WideScalars.contains(scalar) ? 2 : 1
    }
  }

  private static func isZero(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}
