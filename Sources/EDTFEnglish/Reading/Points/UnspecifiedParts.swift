import EDTF

/// `some day in Nov 2024`, `a month of 2024`: which one is not said, which EDTF writes with X.
enum UnspecifiedParts {
  static func read(_ phrase: TokenizedPhrase) throws(PhraseError) -> EDTFDate? {
    let words = Array(phrase.words.prefix(3))
    guard words.count == 3, ["some", "a", "one", "any"].contains(words[0].plain),
      ["in", "of"].contains(words[2].plain),
      ["day", "month"].contains(words[1].plain),
      let whole = try phrase.dropping(3).skipping(["the"]).point(),
      case .single(let date) = whole.form, date.marks.allSatisfy(\.isEmpty), !date.hasUnspecified
    else { return nil }
    switch (date.precision, words[1].plain) {
    case (.year, "month"), (.month, "day"): return try phrase.date("\(whole)-XX")
    case (.year, "day"): return try phrase.date("\(whole)-XX-XX")
    default: return nil
    }
  }
}
