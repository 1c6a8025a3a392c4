import EDTF

/// `about Apr 2024`, `possibly 17 Nov 2024`, `1990 or so`, `Nov 2024 (?)`
enum Qualifying {
  private static let leads = PhraseTable<Qualifiers>([
    (
      .approximate,
      [
        "on or about", "on or around", "some time around", "sometime around", "somewhere around",
        "sometime about", "some time about", "at around", "at about", "in about", "in around",
        "in or around", "in or about", "around about", "in circa", "about", "circa", "ca", "c", "cca",
        "abt", "around", "approximately", "approx", "appr", "roughly", "~", "near", "nearly", "almost",
      ]
    ),
    (
      .uncertain,
      [
        "possibly", "perhaps", "maybe", "probably", "presumably", "likely", "allegedly", "reportedly",
        "supposedly", "apparently", "?",
      ]
    ),
  ])

  /// The single words that say that something is not certain.
  static let uncertain: Set<String> = [
    "possibly", "perhaps", "maybe", "probably", "presumably", "likely", "reportedly", "apparently",
  ]

  private static let tails = PhraseTable<Qualifiers>([
    (
      .approximate,
      [
        "or so", "or thereabouts", "ish", "approx", "approximately", "circa", "ca", "~", "or around then",
        "more or less", "roughly",
      ]
    ),
    (.uncertain, ["?", "possibly", "probably", "perhaps", "uncertain", "maybe"]),
    ([.uncertain, .approximate], ["%"]),
  ])

  static func knows(_ plain: String) -> Bool { leads.words.contains(plain) || tails.words.contains(plain) }

  static func read(_ phrase: TokenizedPhrase) throws(PhraseError) -> EDTFDate? {
    let (rest, marks) = stripped(phrase)
    guard !marks.isEmpty, let first = rest.words.first else { return nil }
    let sign = marks.written
    if rest.words.count == 1, let pair = YearPairs.read(first) {
      return try pair.date(sign, phrase, mayBeEDTF: rest.isMonth(first) && first.plain.contains("-"))
    }
    guard let date = try rest.lenientPoint() else { return nil }
    if let marked = date.markingOnce(marks) { return marked }
    if date.isSingle, !date.marks.isEmpty { return date.marked(marks) }
    guard date.isSingle else {
      throw phrase.error("“\(phrase.words.first?.typed ?? "")” needs a single date, not \(date)")
    }
    return try phrase.date(date.text + sign, at: rest.words.first)
  }

  /// A range that is qualified before or behind it, and so at both its ends: `c. 1925–1940`, `1800–1900 (?)`.
  static func range(_ phrase: TokenizedPhrase) throws(PhraseError) -> EDTFDate? {
    let (rest, marks) = stripped(phrase)
    return marks.isEmpty ? nil : try RangePhrases.read(rest, marks: marks)
  }

  /// The words of a range with a dash behind "from" or "between" (`from c. 1914–18`), without what qualifies both its ends.
  static func covering(_ phrase: TokenizedPhrase, _ marks: Qualifiers) -> (TokenizedPhrase, Qualifiers) {
    guard phrase.plain.contains("–") else { return (phrase, marks) }
    let (rest, more) = stripped(phrase)
    return (rest, marks.union(more))
  }

  /// The words without what qualifies them, before or after or as a sign at their ends.
  private static func stripped(_ phrase: TokenizedPhrase) -> (TokenizedPhrase, Qualifiers) {
    var (rest, marks) = (phrase, [] as Qualifiers)
    while let lead = leads.prefix(of: rest) {
      rest = lead.rest
      marks.formUnion(lead.meaning)
    }
    while let tail = tails.suffix(of: rest) {
      rest = tail.rest
      marks.formUnion(tail.meaning)
    }
    if let first = rest.words.first, first.plain.utf8.count > 1,
      let year = signed(first, "c") ?? signed(first, "ca")
    {
      return (rest.with([first.replaced(by: year)] + rest.words.dropFirst()), marks.union(.approximate))
    }
    guard rest.words.count > 1 || !rest.plain.allSatisfy({ $0.utf8.allSatisfy(isOfEDTF) }) else {
      return (rest, marks)
    }
    if let first = rest.words.first, first.plain.utf8.count > 1, let byte = first.plain.utf8.first,
      let mark = Qualifiers.written(byte)
    {
      rest = rest.with([first.replaced(by: String(first.typed.dropFirst()))] + rest.words.dropFirst())
      marks.formUnion(mark)
    }
    if let last = rest.words.last, last.plain.utf8.count > 1, let byte = last.plain.utf8.last,
      let mark = Qualifiers.written(byte)
    {
      rest = rest.with(rest.words.dropLast() + [last.replaced(by: String(last.typed.dropLast()))])
      marks.formUnion(mark)
    }
    return (rest, marks)
  }

  /// The year of `c1990`, `ca.1990`, `c.1990`.
  private static func signed(_ word: Token, _ sign: String) -> String? {
    guard word.plain.hasPrefix(sign) else { return nil }
    let rest = word.plain.dropFirst(sign.utf8.count)
    let year = rest.hasPrefix(".") ? rest.dropFirst() : rest
    return Token(typed: String(year), column: word.column).year == nil ? nil : String(year)
  }

  /// Whether EDTF has the character: a word of nothing else is read as EDTF or not at all.
  private static func isOfEDTF(_ byte: UInt8) -> Bool {
    byte.isDigit || "-~?%x/.".utf8.contains(byte)
  }
}

extension TokenizedPhrase {
  /// A point, with "the" or "in" before it or without.
  func lenientPoint() throws(PhraseError) -> EDTFDate? {
    if let date = try point() { return date }
    for filler in ["the", "in", "on", "at", "year"] {
      if let rest = after([filler]), !rest.words.isEmpty { return try rest.lenientPoint() }
    }
    return nil
  }
}

extension EDTFDate {
  /// Of a run of days or years that the date was once in (`[a..b]`), the same with both ends qualified.
  func markingOnce(_ added: Qualifiers) -> EDTFDate? {
    guard case .range(let first, let last) = onlyChoice, marks.isEmpty else { return nil }
    return try? EDTFDate("[\(first.canonical)\(added.written)..\(last.canonical)\(added.written)]")
  }
}
