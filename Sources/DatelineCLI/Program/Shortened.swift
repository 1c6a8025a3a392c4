/// Keeps messages short, whatever they quote.
enum Shortened {
  /// Of an input so many characters are quoted at most.
  static let mostQuoted = 200
  /// A line that lists many things ends after so many characters.
  static let longestLine = 1000

  /// A line of a message in which what stands in quotes, or without a space, goes on for so long and no longer.
  static func line(_ text: String) -> String {
    if text.utf8.count <= mostQuoted { return text }
    var writing = Writing()
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      writing.take(scalar, after: previous)
      previous = scalar
      if writing.count >= longestLine {
        writing.append("…")
        break
      }
    }
    return String(writing.out)
  }

  private struct Writing {
    private(set) var out = String.UnicodeScalarView()
    private(set) var count = 0
    /// How many quotes are open, and which one closes them.
    private var depth = 0
    private var closing: Unicode.Scalar = "”"
    /// How many characters were met since the quote, or the last space.
    private var length = 0

    mutating func take(_ scalar: Unicode.Scalar, after previous: Unicode.Scalar) {
      if isOpening(scalar, after: previous) {
        depth += 1
        if depth == 1 {
          closing = scalar == "“" ? "”" : "'"
          length = 0
          append(scalar)
          return
        }
      } else if depth > 0, scalar == closing {
        depth -= 1
        if depth == 0 {
          length = 0
          append(scalar)
          return
        }
      } else if depth == 0, scalar == " " {
        length = 0
        append(scalar)
        return
      }
      length += 1
      if length <= mostQuoted { append(scalar) }
      if length == mostQuoted + 1 { append("…") }
    }

    mutating func append(_ scalar: Unicode.Scalar) {
      out.append(scalar)
      count += 1
    }

    /// Whether a quote begins; one that is an apostrophe within a word does not.
    private func isOpening(_ scalar: Unicode.Scalar, after previous: Unicode.Scalar) -> Bool {
      switch scalar {
      case "“": depth == 0 || closing == "”"
      case "'": depth == 0 && previous == " "
      default: false
      }
    }
  }
}
