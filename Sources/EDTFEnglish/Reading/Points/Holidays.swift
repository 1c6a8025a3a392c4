import EDTF

/// `Christmas 2024`, `New Year's Eve 2024`: feasts that have one day everywhere. Easter and its like move.
enum Holidays {
  private static let days = PhraseTable([
    ("12-24", ["christmas eve"]),
    ("12-25", ["christmas day", "christmas", "xmas"]),
    ("12-26", ["boxing day"]),
    ("12-31", ["new year's eve", "new years eve"]),
    ("01-01", ["new year's day", "new years day"]),
  ])

  static func read(_ phrase: TokenizedPhrase) throws(PhraseError) -> EDTFDate? {
    guard let (_, day, rest) = days.prefix(of: phrase.without(["of", "the", "in"])), rest.words.count == 1,
      let year = rest.words.first?.year
    else { return nil }
    return try phrase.date("\(padded(year, to: 4))-\(day)")
  }
}
