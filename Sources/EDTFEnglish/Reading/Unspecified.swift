import EDTF

/// `some day in Nov 2024`, `a month of 2024`: which one is not said, which EDTF writes with X.
enum Unspecified {
  static func read(_ wording: Wording) throws(PhraseError) -> EDTFDate? {
    let words = Array(wording.words.prefix(3))
    guard words.count == 3, ["some", "a", "one", "any"].contains(words[0].plain),
      ["in", "of"].contains(words[2].plain),
      ["day", "month"].contains(words[1].plain),
      let whole = try wording.dropping(3).skipping(["the"]).point(),
      case .single(let date) = whole.form, date.marks.allSatisfy(\.isEmpty), !date.hasUnspecified
    else { return nil }
    switch (date.precision, words[1].plain) {
    case (.year, "month"), (.month, "day"): return try wording.date("\(whole)-XX")
    case (.year, "day"): return try wording.date("\(whole)-XX-XX")
    default: return nil
    }
  }
}
