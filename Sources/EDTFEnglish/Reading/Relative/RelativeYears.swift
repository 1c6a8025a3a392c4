import EDTF

extension TokenizedPhrase {
  /// The same with `last year`, `this year` and `next year` as years where a month, season or quarter stands before
  /// them (`17 November last year`), and `the 17th of last month` with the month's name.
  func withNamedYears() throws(PhraseError) -> TokenizedPhrase {
    var named = Array(words)
    var isChanged = false
    var at = 1
    while at + 1 < named.count {
      if let step = Self.steps[named[at].plain],
        let names = try Self.names(of: named[at + 1].plain, step, behind: named[..<at], self)
      {
        let lead = named[at]
        named.replaceSubrange(at...(at + 1), with: names.map(lead.replaced))
        isChanged = true
      }
      at += 1
    }
    return isChanged ? with(named) : self
  }

  private static let steps = ["last": -1, "previous": -1, "this": 0, "next": 1]

  /// The words for that year or month; nil where what stands before it is no part of it.
  private static func names(
    of unit: String, _ step: Int, behind words: ArraySlice<Token>, _ phrase: TokenizedPhrase
  ) throws(PhraseError) -> [String]? {
    let before = words.reversed().drop { ["of", "in", "the", "on"].contains($0.plain) }
    guard let part = before.first else { return nil }
    let namesDay = before.prefix(3).contains { $0.month != nil }
    switch unit {
    case "year" where part.isPartOfYear || part.dayNumber != nil && namesDay:
      return [try RelativeDates.year(try phrase.knownToday().year + step, phrase).text]
    case "month" where part.dayNumber != nil && !isFraction(before):
      let month = try RelativeDates.month(try phrase.knownToday(), step, phrase)
      guard let first = month.earliest.day else { return nil }
      return [Months.full[first.month - 1], padded(first.year, to: 4)]
    default: return nil
    }
  }

  /// The last third of a month is not the 3rd day of it.
  private static func isFraction(_ before: some Sequence<Token>) -> Bool {
    let parts: Set = ["first", "second", "middle", "third", "last", "final"]
    return before.dropFirst(1).first { _ in true }.map { parts.contains($0.plain) } ?? false
  }
}

extension Token {
  /// Whether a year can stand right behind it.
  fileprivate var isPartOfYear: Bool {
    month != nil || season != nil || Quarters.code(of: self) != nil || plain == "quarter"
  }
}
