import EDTF

/// `the end of March 2024`, `the start of 2024` after a preposition: a day.
struct PeriodBoundary {
  let day: Day
  let isEnd: Bool

  private static let leads = PhraseTable([
    (
      true,
      [
        "the very end of", "the end of the", "the end of", "end of the", "end of", "the close of",
        "close of", "the last day of", "year end", "end",
      ]
    ),
    (
      false,
      [
        "the very start of", "the start of the", "the start of", "start of the", "start of",
        "the beginning of the", "the beginning of", "beginning of the", "beginning of", "the first day of",
        "the turn of", "start",
      ]
    ),
  ])

  /// The words may have an "on" or "at" before them.
  static func read(_ phrase: TokenizedPhrase) throws(PhraseError) -> PeriodBoundary? {
    let phrase = phrase.skipping(["on", "at", "in"])
    if ["year end", "the year end"].contains(phrase.plain.joined(separator: " ")) {
      return try RelativeDates.year(try phrase.knownToday().year, phrase).latest.day.map {
        PeriodBoundary(day: $0, isEnd: true)
      }
    }
    guard let lead = leads.prefix(of: phrase), !lead.rest.words.isEmpty else { return nil }
    let date: EDTFDate?
    do {
      date = try RelativeDates.whole(lead.rest)
    } catch {
      // The week that it lasted and the week that it was once in have the same ends.
      guard error.part == lead.rest.part, let last = error.readings.last, last.isOnce,
        error.readings.allSatisfy({ $0.earliest == last.earliest && $0.latest == last.latest })
      else { throw error }
      date = last
    }
    guard let date, date.isSingle || date.isOnce else { return nil }
    return (lead.meaning ? date.latest.day : date.earliest.day).map {
      PeriodBoundary(day: $0, isEnd: lead.meaning)
    }
  }

  /// Before the end of a year is some day of it, or earlier: its last day too.
  func build(_ meaning: Preposition, _ phrase: TokenizedPhrase) throws(PhraseError) -> EDTFDate {
    switch meaning {
    case .by: return .onceBetween(.distantPast, day)
    case .before: return .onceBetween(.distantPast, isEnd ? day : day.adding(-1))
    case .after: return .onceBetween(isEnd ? day.adding(1) : day, .distantFuture)
    case .onOrAfter: return .onceBetween(day, .distantFuture)
    case .since: return try phrase.date("\(try phrase.day(day))/..")
    case .until: return try phrase.date("../\(try phrase.day(day))")
    }
  }
}
