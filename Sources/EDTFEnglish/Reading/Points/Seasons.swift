import EDTF

/// `spring 2024`, `2024 autumn`, `winter 2023–24`, `southern summer of 2024`
enum Seasons {
  static let names = [
    "spring": 0, "springtime": 0, "summer": 1, "summertime": 1, "autumn": 2, "fall": 2, "winter": 3,
    "wintertime": 3,
  ]
  private static let firstCodes = ["northern": 25, "southern": 29]

  static func knows(_ word: Token) -> Bool { word.season != nil || firstCodes[word.plain] != nil }

  static func read(_ phrase: TokenizedPhrase) throws(PhraseError) -> EDTFDate? {
    guard phrase.words.contains(where: { $0.season != nil }) else { return nil }
    var words = phrase.without(["of", "the", "in"]).words
    var firstCode = 21
    if let at = words.firstIndex(where: { firstCodes[$0.plain] != nil }),
      let code = firstCodes[words[at].plain]
    {
      firstCode = code
      words.removeAll { $0.plain == "hemisphere" }
      words.remove(at: at)
    }
    guard let at = words.firstIndex(where: { $0.season != nil }), let place = words.remove(at: at).season
    else { return nil }
    if words.isEmpty { throw phrase.noYear() }
    let code = firstCode + place
    guard let year = year(Array(words), mayBePair: [24, 28, 30].contains(code)) else {
      if words.count == 1, let word = words.first, word.isShortYear { throw phrase.shortYear(word) }
      if year(Array(words), mayBePair: true) != nil {
        throw phrase.error(
          "only a winter or a southern summer lies in two years",
          hint: "write one year, or “southern summer 1998–99”, or “from summer 1998 to summer 1999”")
      }
      return nil
    }
    return try phrase.date(year, code)
  }

  /// One year, or, for a season that begins in December, the first of two that follow each other.
  private static func year(_ words: [Token], mayBePair: Bool) -> Int? {
    if words.count == 1, let year = words[0].year { return year }
    guard mayBePair, (1...3).contains(words.count) else { return nil }
    let sides = words.map(\.plain).joined().split { $0 == "–" || $0 == "-" || $0 == "/" }
    guard sides.count == 2, let first = Int(sides[0]), sides[0].utf8.count == 4 else { return nil }
    let next = padded(first + 1, to: 4)
    let isNext = [4, 2, first % 10 == 9 ? 4 : 1].contains { sides[1] == next.suffix($0) }
    return isNext ? first : nil
  }
}
