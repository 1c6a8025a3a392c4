import JSON

internal import PolicyModel

/// Makes text of unknown origin safe to show: it stays on its line, sends no command to a terminal, and hides nothing.
package enum SafeText {
  /// One line that shows what would otherwise act unseen.
  ///
  /// Line feeds, carriage returns and tabs become a space, other C0 controls and DEL their picture (`␛`), and all else in
  /// `HiddenScalars` its number (`⟨U+202E⟩`). Joiners stay inside words and emoji, variation selectors after what
  /// they vary; anywhere else they are shown by number too.
  package static func line(_ text: String) -> String {
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text }
    let scalars = text.unicodeScalars
    if !scalars.contains(where: isSuspect) { return text }
    var out = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    var place = scalars.startIndex
    while place < scalars.endIndex {
      let scalar = scalars[place]
      place = scalars.index(after: place)
      let next = place < scalars.endIndex ? scalars[place] : " "
      switch scalar {
      case "\r" where next == "\n": break
      case "\n", "\r", "\t": out.append(" ")
      case "\u{0}"..."\u{1F}", "\u{7F}": out.append(picture(scalar))
      default:
        if isKept(scalar, after: previous, before: next) {
          out.append(scalar)
        } else {
          out.append(contentsOf: number(scalar).unicodeScalars)
        }
      }
      previous = scalar
    }
    return String(out)
  }

  private static func isSuspect(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0x200C || scalar.value == 0x200D || isVariationSelector(scalar)
      || HiddenScalars.contains(scalar)
  }

  private static func isVariationSelector(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF, 0x180B...0x180D, 0x180F: true
    default: false
    }
  }

  private static func isKept(
    _ scalar: Unicode.Scalar, after previous: Unicode.Scalar, before next: Unicode.Scalar
  ) -> Bool {
    if scalar.value == 0x200C || scalar.value == 0x200D {
      return isInWord(previous) && isInWord(next) && !(previous.isASCII && next.isASCII)
    }
    if isVariationSelector(scalar) {
      if previous.isASCII { return previous.properties.isEmoji }
      return !isVariationSelector(previous) && !HiddenScalars.contains(previous)
    }
    return !HiddenScalars.contains(scalar)
  }

  /// Letters, marks and emoji: what a joiner joins.
  private static func isInWord(_ scalar: Unicode.Scalar) -> Bool {
    if HiddenScalars.contains(scalar) { return false }
    let properties = scalar.properties
    if properties.isAlphabetic || properties.isEmoji { return true }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark: return true
    default: return false
    }
  }

  /// The picture of a control, out of the block at U+2400.
  private static func picture(_ control: Unicode.Scalar) -> Unicode.Scalar {
    control == "\u{7F}" ? "␡" : Unicode.Scalar(0x2400 + control.value) ?? "␀"
  }

  private static func number(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "⟨U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits + "⟩"
  }
}
