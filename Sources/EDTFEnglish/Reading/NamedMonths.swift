import EDTF

/// `November 2024`, `Nov of 2024`, `2024 Nov`
enum NamedMonths {
  static func read(_ wording: Wording) throws(PhraseError) -> EDTFDate? {
    guard wording.words.contains(where: { $0.month != nil }) else { return nil }
    let words = Array(wording.without(["of", "in", "the", "year"]).words)
    guard let at = words.firstIndex(where: { $0.month != nil }) else { return nil }
    if words.count == 1 { throw wording.noYear() }
    guard words.count == 2, let month = words[at].month else { return nil }
    guard let year = words[1 - at].year else {
      if words[1 - at].plain.hasPrefix("'") { throw wording.shortYear(words[1 - at]) }
      return nil
    }
    return try wording.date("\(padded(year, to: 4))-\(padded(month, to: 2))")
  }
}
