/// `1990s`
enum Decades {
  static func read(_ wording: Wording) throws(EDTFError) -> EDTFDate? {
    let words = wording.words.filter { $0.plain != "the" }
    guard words.count == 1, words[0].plain.hasSuffix("0s") else { return nil }
    let digits = words[0].plain.dropLast()
    guard let year = Wording.Word(typed: String(digits), column: 1).year else { return nil }
    if year % 100 == 0 {
      throw wording.twoReadings("the decade \(digits.prefix(3))X", "the century \(digits.prefix(2))XX")
    }
    return try wording.date("\(digits.prefix(3))X")
  }
}
