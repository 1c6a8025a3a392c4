/// Keeps text that runs from right to left from moving what stands beside it.
package enum WritingDirection {
  /// The text between U+2068 and U+2069 where it has letters that run from right to left; as it is where it has none.
  ///
  /// The text must have been through `SafeText`, so that these two are the only controls of direction in it.
  package static func isolated(_ text: String) -> String {
    runsRightToLeft(text) ? "\u{2068}" + text + "\u{2069}" : text
  }

  private static func runsRightToLeft(_ text: String) -> Bool {
    // The blocks of these scripts start at U+0590, which is D6 90 in UTF-8.
    if text.utf8.allSatisfy({ $0 < 0xD6 }) { return false }
    return text.unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x590...0x8FF: true  // Hebrew, Arabic, Syriac, Thaana, N'Ko and their neighbours
      case 0xFB1D...0xFDFF, 0xFE70...0xFEFC: true  // presentation forms
      case 0x10800...0x10FFF, 0x1E800...0x1EFFF: true  // old scripts; Adlam, Arabic mathematics
      default: false
      }
    }
  }
}
