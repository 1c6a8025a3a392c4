import EDTF

/// `44 BC`, `AD 79`, `March 44 BC`, `15 March 44 BC`: years that are counted from the common era, either way.
enum Eras {
  enum Era { case before, since }

  static let names: [String: Era] = [
    "bc": .before, "bce": .before, "b.c": .before, "b.c.e": .before, "ad": .since, "ce": .since,
    "a.d": .since,
    "c.e": .since,
  ]

  /// Takes the era out of the words, where there is one at their end or before the year.
  static func strip(_ phrase: inout TokenizedPhrase) -> Era? {
    guard let at = phrase.words.firstIndex(where: { $0.era != nil }) else { return nil }
    let era = phrase.words[at].era
    phrase = phrase.with(phrase.words[..<at] + phrase.words[(at + 1)...])
    return era
  }

  static func read(_ phrase: TokenizedPhrase) throws(PhraseError) -> EDTFDate? {
    let isNamed = phrase.words.contains { $0.plain == "year" }
    guard isNamed || phrase.words.contains(where: { $0.era != nil }) else { return nil }
    var rest = phrase.without(["the", "of", "year", "in"])
    guard let era = strip(&rest) ?? (isNamed && rest.words.count == 1 ? .since : nil),
      (1...3).contains(rest.words.count)
    else { return nil }
    let words = Array(rest.words)
    guard let at = words.indices.last(where: { words[$0].digits(1...4) != nil }),
      let year = words[at].digits(1...4)
    else {
      return nil
    }
    guard year > 0 else {
      throw phrase.error("the years are counted from 1: 1 BC is followed by AD 1", at: words[at])
    }
    let others = words[..<at] + words[(at + 1)...]
    let start = text(year, era)
    if others.isEmpty { return try phrase.date(start) }
    guard let month = others.lazy.compactMap(\.month).first else { return nil }
    let days = others.filter { $0.month == nil }
    guard let day = days.first else {
      return others.count == 1 ? try phrase.date("\(start)-\(padded(month, to: 2))") : nil
    }
    guard days.count == 1, let number = day.dayNumber else { return nil }
    return try phrase.date("\(start)-\(padded(month, to: 2))-\(padded(number, to: 2))", at: day)
  }

  /// The year in EDTF: 1 BC is the year 0000.
  static func text(_ year: Int, _ era: Era) -> String {
    if era == .since || year == 1 { return padded(era == .since ? year : 0, to: 4) }
    return "-" + padded(year - 1, to: 4)
  }
}
