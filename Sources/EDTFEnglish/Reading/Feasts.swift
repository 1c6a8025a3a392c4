import EDTF

/// `Christmas 2024`, `New Year's Eve 2024`: feasts that have one day everywhere. Easter and its like move.
enum Feasts {
  private static let days: [([String], String)] = [
    (["christmas", "eve"], "12-24"), (["christmas", "day"], "12-25"), (["christmas"], "12-25"),
    (["xmas"], "12-25"), (["boxing", "day"], "12-26"),
    (["new", "year's", "eve"], "12-31"), (["new", "years", "eve"], "12-31"),
    (["new", "year's", "day"], "01-01"),
    (["new", "years", "day"], "01-01"),
  ]

  static func read(_ wording: Wording) throws(PhraseError) -> EDTFDate? {
    let words = wording.without(["of", "the", "in"])
    for (name, day) in days {
      guard let rest = words.after(name), rest.words.count == 1, let year = rest.words.first?.year else {
        continue
      }
      return try wording.date("\(padded(year, to: 4))-\(day)")
    }
    return nil
  }
}
