import EDTF

/// `November 2024`, `Nov of 2024`, `2024 Nov`
enum NamedMonths {
  static func read(_ phrase: TokenizedPhrase) throws(PhraseError) -> EDTFDate? {
    guard phrase.words.contains(where: { $0.month != nil }) else { return nil }
    let words = Array(phrase.without(["of", "in", "the", "year"]).words)
    guard let at = words.firstIndex(where: { $0.month != nil }) else { return nil }
    if words.count == 1 { throw phrase.noYear() }
    guard words.count == 2, let month = words[at].month else { return nil }
    guard let year = words[1 - at].year else {
      if words[1 - at].plain.hasPrefix("'") { throw phrase.shortYear(words[1 - at]) }
      return nil
    }
    return try phrase.date(year, month)
  }
}
