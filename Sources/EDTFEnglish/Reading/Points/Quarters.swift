import EDTF

/// `Q4 2024`, `2024q4`, `4Q 2024`, `fourth quarter of 2024`, `H1 2024`, `second half of 2024`
enum Quarters {
  static func read(_ phrase: TokenizedPhrase) throws(PhraseError) -> EDTFDate? {
    var words = Array(phrase.without(["of", "the", "in", "/"]).words)
    if words.count == 3 {
      guard let year = words[2].year else { return nil }
      let isNumbered = ["quarter", "half"].contains(words[0].plain)
      let (name, which) = isNumbered ? (words[0], words[1]) : (words[1], words[0])
      guard let place = which.digits(1...1) ?? place(which, name),
        let code = code(of: name.plain, place: place)
      else { return nil }
      return try phrase.date(year, code)
    }
    if words.count == 1 {
      if code(of: words[0]) != nil { throw phrase.noYear() }
      words = split(words[0])
    }
    guard words.count == 2 else { return nil }
    for (part, whole) in [(words[0], words[1]), (words[1], words[0])] {
      guard let code = code(of: part) else { continue }
      if let year = whole.year { return try phrase.date(year, code) }
      if whole.isShortYear { throw phrase.shortYear(whole) }
    }
    return nil
  }

  private static func place(_ word: Token, _ name: Token) -> Int? {
    if word.plain == "last" || word.plain == "final" { return name.plain == "half" ? 2 : 4 }
    return word.ordinal
  }

  /// The code of `q4`, `4q`, `h1`, `1h`.
  static func code(of word: Token) -> Int? {
    guard word.plain.utf8.count == 2 else { return nil }
    let plain = Array(word.plain.utf8)
    for (letter, digit) in [(plain[0], plain[1]), (plain[1], plain[0])] where (49...52).contains(digit) {
      if let code = code(of: String(UnicodeScalar(letter)), place: Int(digit - 48)) { return code }
    }
    return nil
  }

  private static func code(of name: String, place: Int) -> Int? {
    switch name {
    case "q", "quarter": (1...4).contains(place) ? 32 + place : nil
    case "h", "half": (1...2).contains(place) ? 39 + place : nil
    default: nil
    }
  }

  /// `2024q4`, `2024-q4`, `q4/2024`, `4Q24`
  private static func split(_ word: Token) -> [Token] {
    let plain = word.plain.filter { $0 != "-" && $0 != "/" && $0 != "'" }
    guard [4, 6].contains(plain.utf8.count), plain.utf8.count == plain.count else { return [] }
    let year = plain.utf8.count - 2
    let cuts =
      plain.prefix(2).utf8.allSatisfy { $0.isDigit } && plain.utf8.count == 6
      ? [year, 2] : [2, year]
    return [String(plain.prefix(cuts[0])), String(plain.dropFirst(cuts[0]))].map(word.replaced)
  }
}
