import EDTF

/// What no calendar settles: years that begin on other days in other places.
enum UnsupportedPhrases {
  private static let unknown: Set<String> = [
    "unknown", "undated", "date unknown", "unknown date", "n.d", "nd", "no date", "not known", "never", "?",
    "tbd",
  ]

  private static let kinds = ["fiscal", "financial", "tax", "budget", "school", "academic", "marketing"]

  static func check(_ phrase: TokenizedPhrase) throws(PhraseError) {
    if phrase.words.count <= 2, unknown.contains(phrase.plain.joined(separator: " ")) {
      throw phrase.error("write an unknown date as XXXX")
    }
    for (index, word) in zip(phrase.words.indices, phrase.words) where word.digits(1...7) == nil {
      let next = index + 1 < phrase.words.endIndex ? phrase.words[index + 1].plain : ""
      let isYear = ["year", "years", "quarter"].contains(next) && kinds.contains(word.plain)
      guard isYear || word.plain == "fiscal" || isAbbreviated(word) else { continue }
      throw phrase.error(
        "a fiscal or school year begins on different days in different places", at: word,
        hint: "write its first and its last day, as in “from 1 Oct 2023 to 30 Sep 2024”")
    }
  }

  /// `FY`, `FY24`, `FY2024`, `FY2024Q1`
  private static func isAbbreviated(_ word: Token) -> Bool {
    guard word.plain.hasPrefix("fy") || word.plain.hasPrefix("ay20") else { return false }
    guard let next = word.plain.utf8.dropFirst(2).first else { return true }
    return next.isDigit || next == UInt8(ascii: "'")
  }
}
