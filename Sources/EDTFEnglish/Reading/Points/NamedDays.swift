import EDTF

/// `17 November 2024`, `17th of Nov, 2024`, `Nov 17, 2024`, `2024 Nov 17`
enum NamedDays {
  static func read(_ phrase: TokenizedPhrase) throws(PhraseError) -> EDTFDate? {
    guard phrase.words.contains(where: { $0.month != nil }) else { return nil }
    let words = phrase.without(["of", "the", "day", "in"]).words
    guard (2...3).contains(words.count), let month = words.lazy.compactMap(\.month).first else { return nil }
    let others = words.filter { $0.month == nil }
    guard others.count == words.count - 1, let day = others.first(where: { $0.dayNumber != nil }) else {
      return nil
    }
    guard others.count == 2 else { throw phrase.noYear() }
    guard let year = others.first(where: { $0.year != nil })?.year else {
      guard let last = others.last, last.isShortYear,
        others.allSatisfy({ $0.dayNumber != nil || $0.isShortYear })
      else {
        return nil
      }
      throw phrase.shortYear(last)
    }
    guard let number = day.dayNumber else { return nil }
    return try phrase.date(year, month, number, at: day)
  }
}

extension Token {
  /// `24`, `'24`
  var isShortYear: Bool {
    digits(2...2) != nil
      || (plain.hasPrefix("'") && plain.utf8.dropFirst().allSatisfy { $0.isDigit })
  }
}

extension TokenizedPhrase {
  func shortYear(_ word: Token) -> PhraseError {
    error("a year has four digits, as in 2024", at: word)
  }
}
