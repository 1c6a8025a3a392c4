/// How names are compared: without case, marks and surrounding space, so that "Élysée" is found as "elysee".
package enum Folded {
  /// The key under which a name is looked up.
  package static func key(_ name: String) -> String {
    if name.utf8.allSatisfy({ $0 < 0x80 }) {
      return words(name.lowercased())
    }
    var folded = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      if let plain = plainLatin(scalar) ?? PlainLetters.letter(scalar) {
        folded.append(contentsOf: plain.unicodeScalars)
      } else if !isMark(scalar) {
        folded.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      }
    }
    return words(String(folded))
  }

  /// The plain letters of a Latin letter with marks, lower case; nil for what is none.
  package static func plainLatin(_ scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0xC0...0xC5, 0xE0...0xE5, 0x100...0x105: "a"
    case 0xC6, 0xE6: "ae"
    case 0xC7, 0xE7, 0x106...0x10D: "c"
    case 0xD0, 0xF0, 0x10E...0x111: "d"
    case 0xC8...0xCB, 0xE8...0xEB, 0x112...0x11B: "e"
    case 0x11C...0x123: "g"
    case 0x124...0x127: "h"
    case 0xCC...0xCF, 0xEC...0xEF, 0x128...0x131: "i"
    case 0x134, 0x135: "j"
    case 0x136...0x138: "k"
    case 0x139...0x142: "l"
    case 0xD1, 0xF1, 0x143...0x14B: "n"
    case 0xD2...0xD6, 0xD8, 0xF2...0xF6, 0xF8, 0x14C...0x151: "o"
    case 0x152, 0x153: "oe"
    case 0x154...0x159: "r"
    case 0x15A...0x161: "s"
    case 0xDF: "ss"
    case 0x162...0x167: "t"
    case 0xDE, 0xFE: "th"
    case 0xD9...0xDC, 0xF9...0xFC, 0x168...0x173: "u"
    case 0x174, 0x175: "w"
    case 0xDD, 0xFD, 0xFF, 0x176...0x178: "y"
    case 0x179...0x17E: "z"
    case 0x180...0x24F: furtherLatin(scalar)
    case 0x1E00...0x1EFF: additionalLatin(scalar)
    default: nil
    }
  }

  /// The letters of Vietnamese, Romanian and Pinyin that stand beyond the first two blocks.
  private static func furtherLatin(_ scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x1CD, 0x1CE: "a"
    case 0x1CF, 0x1D0: "i"
    case 0x1A0, 0x1A1, 0x1D1, 0x1D2: "o"
    case 0x1AF, 0x1B0, 0x1D3...0x1DC: "u"
    case 0x218, 0x219: "s"
    case 0x21A, 0x21B: "t"
    default: nil
    }
  }

  /// The block Latin Extended Additional; a range without a start begins where the one before it ends.
  private static func additionalLatin(_ scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case ...0x1E01, 0x1E9A, 0x1EA0...0x1EB7: "a"
    case ...0x1E07: "b"
    case ...0x1E09: "c"
    case ...0x1E13: "d"
    case ...0x1E1D, 0x1EB8...0x1EC7: "e"
    case ...0x1E1F: "f"
    case ...0x1E21: "g"
    case ...0x1E2B, 0x1E96: "h"
    case ...0x1E2F, 0x1EC8...0x1ECB: "i"
    case ...0x1E35: "k"
    case ...0x1E3D: "l"
    case ...0x1E43: "m"
    case ...0x1E4B: "n"
    case ...0x1E53, 0x1ECC...0x1EE3: "o"
    case ...0x1E57: "p"
    case ...0x1E5F: "r"
    case ...0x1E69: "s"
    case ...0x1E71, 0x1E97: "t"
    case ...0x1E7B, 0x1EE4...0x1EF1: "u"
    case ...0x1E7F: "v"
    case ...0x1E89, 0x1E98: "w"
    case ...0x1E8D: "x"
    case ...0x1E8F, 0x1E99, 0x1EF2...0x1EF9: "y"
    case ...0x1E95: "z"
    case 0x1E9E: "ss"
    default: nil
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: true
    default: false
    }
  }

  private static func words(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
