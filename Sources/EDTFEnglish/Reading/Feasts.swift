import EDTF

/// `Christmas 2024`, `New Year's Eve 2024`: feasts that have one day everywhere. Easter and its like move.
enum Feasts {
  private static let days = Leads([
    (["christmas", "eve"], "12-24"), (["christmas", "day"], "12-25"), (["christmas"], "12-25"),
    (["xmas"], "12-25"), (["boxing", "day"], "12-26"),
    (["new", "year's", "eve"], "12-31"), (["new", "years", "eve"], "12-31"),
    (["new", "year's", "day"], "01-01"),
    (["new", "years", "day"], "01-01"),
  ])

  static func read(_ wording: Wording) throws(PhraseError) -> EDTFDate? {
    guard let (_, day, rest) = days.first(of: wording.without(["of", "the", "in"])), rest.words.count == 1,
      let year = rest.words.first?.year
    else { return nil }
    return try wording.date("\(padded(year, to: 4))-\(day)")
  }
}
