import EDTF

/// A single date in words, its year kept apart: `about ` `17 Nov` ` ` `2024`.
struct EnglishWords: Hashable {
  var lead = ""
  let body: String
  var joiner = " "
  /// Nil where the body has the year in it already.
  var year: String?
  /// Whether it has "the" before it where other words come before it.
  var takesArticle = false
  /// What is qualified, where that is not all of it: ` (month approximate)`.
  var tail = ""
}

extension English {
  /// Words for a date that is wholly given, or for one that leaves whole components open; nil for other digits X.
  func words(_ date: SingleDate) -> EnglishWords? {
    guard var words = unqualified(date) else { return nil }
    if date.marks.allSatisfy({ $0 == date.yearMarks }) {
      if date.yearMarks.contains(.uncertain) { words.lead += "possibly " }
      // What is known to some digits only is about that year already.
      if date.yearMarks.contains(.approximate), date.year.notation != .significant { words.lead += "about " }
      if !words.lead.isEmpty && words.takesArticle { words.lead += "the " }
    } else {
      words.tail = " (\(qualified(date)))"
    }
    return words
  }

  /// `year uncertain, month approximate`
  private func qualified(_ date: SingleDate) -> String {
    let names = ["year", date.code.map { part($0, of: 0)?.body ?? "part" } ?? "month", "day"]
    return zip(names, date.marks).filter { !$0.1.isEmpty }.map { name, marks in
      name
        + (marks == .uncertain
          ? " uncertain" : marks == .approximate ? " approximate" : " uncertain and approximate")
    }.joined(separator: ", ")
  }

  private func unqualified(_ date: SingleDate) -> EnglishWords? {
    switch date.year.notation {
    case .plain: break
    case .letter, .exponent:
      return EnglishWords(body: "year " + shownYear(date.year.value), takesArticle: true)
    case .significant:
      guard date.year.isReckonable else { return nil }
      let (low, high) = (shownYear(date.year.lowest), shownYear(date.year.highest))
      return EnglishWords(body: "about \(shownYear(date.year.value)) (\(low)–\(high))")
    }
    if date.hasUnspecified { return open(date) }
    let year = shownYear(date.year.value)
    if let code = date.code { return part(code, of: date.year.value) }
    guard let month = date.month?.value else { return EnglishWords(body: year) }
    guard let day = date.day?.value else { return EnglishWords(body: Months.short[month - 1], year: year) }
    return EnglishWords(body: "\(day) \(Months.short[month - 1])", year: year)
  }

  /// `44 BC`, `AD 79`, `2024`: the year 0000 is 1 BC.
  private func shownYear(_ year: Int) -> String {
    if year <= 0 { return "\(year.magnitude + 1) BC" }
    return year < 1000 ? "AD \(year)" : String(year)
  }

  /// `1990s`, `19th century`, `some day in Nov 2024`. 2000s may be a century, so that a decade says that it is one.
  private func open(_ date: SingleDate) -> EnglishWords? {
    let (year, value) = (date.year, date.year.value)
    guard let month = date.month else {
      switch year.unknown {
      case 0b1 where value >= 1000:
        return EnglishWords(body: "\(value)s" + (value % 100 == 0 ? " decade" : ""), takesArticle: true)
      case 0b11 where value > 0:
        return EnglishWords(body: English.ordinal(value / 100 + 1) + " century", takesArticle: true)
      case 0b111 where value > 0:
        return EnglishWords(body: English.ordinal(value / 1000 + 1) + " millennium", takesArticle: true)
      default: return nil
      }
    }
    guard year.unknown == 0 else { return nil }
    if month.isUnspecified {
      guard date.day?.isUnspecified ?? true else { return nil }
      return EnglishWords(body: "some \(date.day == nil ? "month" : "day") in \(shownYear(value))")
    }
    guard let number = month.value, (1...12).contains(number), date.day?.isUnspecified == true else {
      return nil
    }
    return EnglishWords(body: "some day in \(Months.short[number - 1])", year: shownYear(value))
  }

  static func ordinal(_ number: Int) -> String {
    let ending = (11...13).contains(number % 100) ? "th" : [1: "st", 2: "nd", 3: "rd"][number % 10] ?? "th"
    return "\(number)\(ending)"
  }

  /// A season that begins in December names both its years.
  private func part(_ code: Int, of year: Int) -> EnglishWords? {
    let place = SubYear.place(of: code)
    let written = shownYear(year)
    let prefix: String
    switch SubYear.family(of: code) {
    case .season: prefix = ""
    case .northern: prefix = "northern "
    case .southern: prefix = "southern "
    case .quarter: return EnglishWords(body: "Q\(place + 1)", year: written)
    case .third:
      return EnglishWords(
        body: ["early", "mid", "late"][place], joiner: place == 1 ? "-" : " ", year: written)
    case .half:
      return EnglishWords(
        body: ["first half", "second half"][place], joiner: " of ", year: written, takesArticle: true)
    }
    let season = prefix + ["spring", "summer", "autumn", "winter"][place]
    let days = SubYear.days(of: code, in: year)
    if days.first.year == days.last.year || year < 1000 { return EnglishWords(body: season, year: written) }
    return EnglishWords(body: "\(season) \(written)–\(padded((year + 1) % 100, to: 2))")
  }
}
