/// A single date in words, its year kept apart: `about ` `17 Nov` ` ` `2024`.
struct EnglishWords: Hashable {
  var lead = ""
  let body: String
  var joiner = " "
  /// Nil where the body has the year in it already.
  var year: String?
}

extension English {
  /// Words for a date in the years 0000 to 9999 that is wholly given and qualified as a whole; or for a decade.
  func words(_ date: SingleDate) -> EnglishWords? {
    guard date.year.notation == .plain, date.year.value >= 0 else { return nil }
    guard date.marks.allSatisfy({ $0 == date.yearMarks }), var words = unqualified(date) else { return nil }
    if date.yearMarks.contains(.uncertain) { words.lead += "possibly " }
    if date.yearMarks.contains(.approximate) { words.lead += "about " }
    return words
  }

  private func unqualified(_ date: SingleDate) -> EnglishWords? {
    if date.hasUnspecified { return decade(date) }
    let year = padded(date.year.value, to: 4)
    if let code = date.code { return part(code, of: date.year.value) }
    guard let month = date.month?.value else { return EnglishWords(body: year) }
    guard let day = date.day?.value else { return EnglishWords(body: Months.short[month - 1], year: year) }
    return EnglishWords(body: "\(day) \(Months.short[month - 1])", year: year)
  }

  /// `1990s`. `200X` has none, for 2000s may be a century.
  private func decade(_ date: SingleDate) -> EnglishWords? {
    guard date.month == nil, date.year.unknown == 1, date.year.value % 100 != 0 else { return nil }
    return EnglishWords(body: padded(date.year.value, to: 4) + "s")
  }

  /// A season that begins in December names both its years.
  private func part(_ code: Int, of year: Int) -> EnglishWords? {
    let place = SubYear.place(of: code)
    let written = padded(year, to: 4)
    let prefix: String
    switch SubYear.family(of: code) {
    case .season: prefix = ""
    case .northern: prefix = "northern "
    case .southern: prefix = "southern "
    case .quarter: return EnglishWords(body: "Q\(place + 1)", year: written)
    case .half:
      return EnglishWords(body: ["first half", "second half"][place], joiner: " of ", year: written)
    case .third: return nil
    }
    let season = prefix + ["spring", "summer", "autumn", "winter"][place]
    let days = SubYear.days(of: code, in: year)
    if days.first.year == days.last.year { return EnglishWords(body: season, year: written) }
    return EnglishWords(body: "\(season) \(written)–\(padded((year + 1) % 100, to: 2))")
  }
}
