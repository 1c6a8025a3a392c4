import EDTF

/// `1990s`, `the decade of the 1990s`
enum Decades {
  private static let names: Set<String> = [
    "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties",
  ]

  static func read(_ phrase: TokenizedPhrase) throws(PhraseError) -> EDTFDate? {
    let words = phrase.without(["the", "decade", "of", "century"]).words
    guard words.count == 1, let word = words.first, isDecade(word) || names.contains(word.plain) else {
      return nil
    }
    let digits = word.plain.prefix { ("0"..."9").contains($0) }
    guard digits.utf8.count == 4 else {
      throw phrase.error("a decade has the year's four digits, as in 1990s", at: word)
    }
    guard digits.hasSuffix("00") else { return try phrase.date("\(digits.prefix(3))X") }
    let (decade, century) = (
      try phrase.date("\(digits.prefix(3))X"), try phrase.date("\(digits.prefix(2))XX")
    )
    if phrase.plain.contains("decade") { return decade }
    if phrase.plain.contains("century") { return century }
    throw phrase.twoReadings(("the decade \(decade)", decade), ("the century \(century)", century))
  }

  /// `1800s`: the first ten years of a century, or all of it.
  static func mayBeCentury(_ word: Token) -> Bool {
    let digits = word.plain.prefix { ("0"..."9").contains($0) }
    return digits.utf8.count == 4 && digits.hasSuffix("00")
  }

  /// `1990s`, `1990's`, `'90s`, `90s`
  static func isDecade(_ word: Token) -> Bool {
    var rest = word.plain[...]
    if rest.hasPrefix("'") { rest = rest.dropFirst() }
    guard rest.hasSuffix("s") else { return false }
    rest = rest.dropLast()
    if rest.hasSuffix("'") { rest = rest.dropLast() }
    let digits = rest.utf8.count
    return (digits == 2 || digits == 4) && rest.hasSuffix("0")
      && rest.isDigits
  }

  /// `1860s` of `1850s–60s`.
  static func completed(_ word: Token, after first: Token) -> Token? {
    guard isDecade(word), isDecade(first),
      let century = first.replaced(by: String(first.plain.prefix(4))).year
    else {
      return nil
    }
    let digits = word.plain.drop { $0 == "'" }
    guard digits.prefix(4).utf8.filter({ $0.isDigit }).count == 2 else { return nil }
    return word.replaced(by: "\(padded(century / 100, to: 2))\(digits)")
  }
}
