import EDTF

/// `last November`, `next spring`, `this March`, `the past 3 days`.
///
/// In November the last March is that of this year or of the one before: two readings.
enum RelativeNames {
  static func read(_ phrase: TokenizedPhrase) throws(PhraseError) -> EDTFDate? {
    guard phrase.words.contains(where: \.isRelative) else { return nil }
    let words = phrase.skipping(["the"]).words
    guard let lead = words.first?.plain,
      ["last", "this", "next", "past", "previous", "coming"].contains(lead)
    else {
      return nil
    }
    let rest = phrase.with(words.dropFirst())
    if ["last", "past", "previous"].contains(lead), let length = try CalendarDuration.read(rest) {
      let today = try phrase.knownToday()
      guard let first = length.nearDay(from: today, times: -1) else { throw phrase.beyondYears() }
      return try phrase.lastedOrOnce(first, today)
    }
    if ["next", "coming"].contains(lead), let length = try CalendarDuration.read(rest) {
      let today = try phrase.knownToday()
      guard let last = length.nearDay(from: today, times: 1) else { throw phrase.beyondYears() }
      return try phrase.lastedOrOnce(today, last)
    }
    guard rest.words.count == 1, let name = rest.words.first else { return nil }
    if let month = name.month { return try named(lead, phrase, code: month, month: month) }
    guard let place = name.season else { return nil }
    return try named(lead, phrase, code: 21 + place, month: 3 + 3 * place)
  }

  private static func named(
    _ lead: String, _ phrase: TokenizedPhrase, code: Int, month: Int
  ) throws(PhraseError) -> EDTFDate {
    let today = try phrase.knownToday()
    func of(_ year: Int) throws(PhraseError) -> EDTFDate {
      try phrase.date(max(0, year), code)
    }
    // In January and February the winter is that which began in December.
    let year = month > 11 && today.month < 3 ? today.year - 1 : today.year
    let current = try of(year)
    switch lead {
    case "this": return current
    case "next", "coming":
      guard let first = current.earliest.day, first > today else { return try of(year + 1) }
      if lead == "coming" { return current }
      let following = try of(year + 1)
      throw phrase.twoReadings(
        ("\(current), the coming one", current), ("\(following), that of next year", following))
    default:
      guard let last = current.latest.day, last < today else { return try of(year - 1) }
      let before = try of(year - 1)
      throw phrase.twoReadings(
        ("\(current), the latest one", current), ("\(before), that of last year", before))
    }
  }
}
