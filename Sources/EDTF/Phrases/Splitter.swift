/// Cuts a text into words: at spaces, commas and brackets, and around the dashes and slashes of a range.
enum Splitter {
  static func words(of text: String) -> [Wording.Word] {
    var words: [Wording.Word] = []
    var typed = ""
    var column = 1
    var isAfterComma = false
    func finish() {
      guard !typed.isEmpty else { return }
      let whole = Wording.Word(typed: typed, column: column - typed.count, isAfterComma: isAfterComma)
      words += Hyphens.parts(of: whole, after: words.last)
      typed = ""
      isAfterComma = false
    }
    for character in text {
      switch character {
      case "–", "—", "→":
        finish()
        words.append(Wording.Word(typed: "–", column: column))
      case "&":
        finish()
        words.append(Wording.Word(typed: "and", column: column))
      case ",", ";":
        finish()
        isAfterComma = true
      case "(", ")", "“", "”", "\"": finish()
      case "\u{2010}", "\u{2011}", "\u{2212}": typed.append("-")
      case "’", "‘": typed.append("'")
      case _ where character.isWhitespace: finish()
      default: typed.append(character)
      }
      column += 1
    }
    finish()
    return withWholeYears(Slashes.parted(words))
  }

  /// The second year of `2019–20` in full.
  private static func withWholeYears(_ words: [Wording.Word]) -> [Wording.Word] {
    var words = words
    for index in words.indices.dropFirst(2) where words[index - 1].plain == "–" {
      let isLast = index == words.count - 1 || words[index + 1].month == nil
      guard isLast, let year = words[index - 2].year, let short = words[index].digits(2...2),
        short > year % 100,
        index < 3 || !Seasons.knows(words[index - 3].plain)
      else { continue }
      words[index] = words[index].replaced(by: padded(year / 100 * 100 + short, to: 4))
    }
    return words
  }
}
