import EDTF

/// `since at least 2019`, `until at least 2024`: from then or before, until then or later.
enum OpenBounds {
  private static let leads = PhraseTable([
    (true, ["since at least", "at least since", "since as early as", "from at least"]),
    (
      false,
      [
        "until at least", "at least until", "till at least", "at least till", "through at least",
        "at least through", "to at least",
      ]
    ),
  ])

  static func read(_ phrase: TokenizedPhrase) throws(PhraseError) -> EDTFDate? {
    guard let (words, isStart, rest) = leads.prefix(of: phrase) else { return nil }
    guard let date = try rest.lenientOperand() else { return nil }
    guard date.isSingle else {
      throw rest.error("“\(words.joined(separator: " "))” needs a single date, not \(date)")
    }
    return try phrase.date(isStart ? "..\(date)/.." : "../\(date)..")
  }
}
