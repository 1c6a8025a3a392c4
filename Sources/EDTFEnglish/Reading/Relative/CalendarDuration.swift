import EDTF

/// `3 days`, `a fortnight`, `two months`
struct CalendarDuration {
  private enum Unit { case days(Int), months(Int) }

  private static let units: [String: Unit] = [
    "day": .days(1), "days": .days(1), "week": .days(7), "weeks": .days(7), "wk": .days(7), "wks": .days(7),
    "fortnight": .days(14), "fortnights": .days(14), "month": .months(1), "months": .months(1),
    "mo": .months(1), "mos": .months(1), "mth": .months(1), "mths": .months(1),
    "year": .months(12), "years": .months(12), "yr": .months(12), "yrs": .months(12), "decade": .months(120),
    "decades": .months(120), "century": .months(1200), "centuries": .months(1200), "quarter": .months(3),
    "quarters": .months(3),
  ]

  private let amount: Int
  private let unit: Unit

  static func knows(_ plain: String) -> Bool { units[plain] != nil }

  /// Nil where the words are no length; "a few days" is one, but not how long.
  static func read(_ phrase: TokenizedPhrase) throws(PhraseError) -> CalendarDuration? {
    if ["half a year", "half year", "half of a year"].contains(phrase.plain.joined(separator: " ")) {
      return CalendarDuration(amount: 6, unit: .months(1))
    }
    let words = Array(phrase.without(["of", "exactly"]).words)
    guard let unit = words.last.flatMap({ units[$0.plain] }), (2...3).contains(words.count) else {
      return nil
    }
    if words.dropLast().contains(where: { ["few", "several", "some", "many"].contains($0.plain) }) {
      throw phrase.error("the number is missing: write it, as in “3 \(words[words.count - 1].plain)”")
    }
    // "a couple of weeks", "one hundred days".
    if words.count == 3 && !["a", "one", "the"].contains(words[0].plain) { return nil }
    guard let amount = words[words.count - 2].amount else { return nil }
    return CalendarDuration(amount: amount, unit: unit)
  }

  /// The day that far away; the month or year, where it is counted in these, for no more is said.
  func date(from day: Day, times: Int, _ phrase: TokenizedPhrase) throws(PhraseError) -> EDTFDate {
    switch unit {
    case .days(let days): return try phrase.day(day.adding(times * amount * days))
    case .months(let months) where months % 12 == 0:
      return try RelativeDates.year(day.year + times * amount * months / 12, phrase)
    case .months(let months): return try RelativeDates.month(day, times * amount * months, phrase)
    }
  }

  /// The day that far away, counted in months the last of a shorter month; nil beyond the years of four digits.
  func nearDay(from day: Day, times: Int) -> Day? {
    guard case .months(let months) = unit else { return self.day(from: day, times: times) }
    let month = day.year * 12 + day.month - 1 + times * amount * months
    guard (0..<120_000).contains(month) else { return nil }
    let last = GregorianCalendar.length(ofMonth: month % 12 + 1, year: month / 12)
    return Day(year: month / 12, month: month % 12 + 1, day: min(day.day, last))
  }

  /// The day that far away; nil where it is counted in months, which are not equally long.
  func day(from day: Day, times: Int) -> Day? {
    guard case .days(let days) = unit else { return nil }
    return day.adding(times * amount * days)
  }
}
