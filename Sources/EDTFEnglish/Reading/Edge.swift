import EDTF

/// `the end of March 2024`, `the start of 2024` after a preposition: a day.
struct Edge {
  let day: Day
  let isEnd: Bool

  private static let leads = Leads([
    (["the", "very", "end", "of"], true), (["the", "end", "of", "the"], true), (["the", "end", "of"], true),
    (["end", "of", "the"], true), (["end", "of"], true), (["the", "close", "of"], true),
    (["close", "of"], true),
    (["the", "last", "day", "of"], true), (["year", "end"], true), (["end"], true),
    (["the", "very", "start", "of"], false), (["the", "start", "of", "the"], false),
    (["the", "start", "of"], false),
    (["start", "of", "the"], false), (["start", "of"], false), (["the", "beginning", "of", "the"], false),
    (["the", "beginning", "of"], false), (["beginning", "of", "the"], false), (["beginning", "of"], false),
    (["the", "first", "day", "of"], false), (["the", "turn", "of"], false), (["start"], false),
  ])

  /// The words may have an "on" or "at" before them.
  static func read(_ wording: Wording) throws(PhraseError) -> Edge? {
    let wording = wording.skipping(["on", "at", "in"])
    if ["year end", "the year end"].contains(wording.plain.joined(separator: " ")) {
      return try Relative.year(try wording.knownToday().year, wording).latest.day.map {
        Edge(day: $0, isEnd: true)
      }
    }
    guard let lead = leads.first(of: wording), !lead.rest.words.isEmpty else { return nil }
    let date: EDTFDate?
    do {
      date = try Relative.whole(lead.rest)
    } catch {
      // The week that it lasted and the week that it was once in have the same ends.
      guard error.part == lead.rest.part, let last = error.readings.last, last.isOnce,
        error.readings.allSatisfy({ $0.earliest == last.earliest && $0.latest == last.latest })
      else { throw error }
      date = last
    }
    guard let date, date.isSingle || date.isOnce else { return nil }
    return (lead.meaning ? date.latest.day : date.earliest.day).map { Edge(day: $0, isEnd: lead.meaning) }
  }

  /// Before the end of a year is some day of it, or earlier: its last day too.
  func build(_ meaning: Prepositions.Meaning, _ wording: Wording) throws(PhraseError) -> EDTFDate {
    switch meaning {
    case .by: return .onceBetween(.distantPast, day)
    case .before: return .onceBetween(.distantPast, isEnd ? day : day.adding(-1))
    case .after: return .onceBetween(isEnd ? day.adding(1) : day, .distantFuture)
    case .onOrAfter: return .onceBetween(day, .distantFuture)
    case .since: return try wording.date("\(try wording.day(day))/..")
    case .until: return try wording.date("../\(try wording.day(day))")
    }
  }
}
