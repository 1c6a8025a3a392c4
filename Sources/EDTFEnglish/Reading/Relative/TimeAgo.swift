import EDTF

/// `3 days ago`, `in two weeks' time`, `over a year ago`, `two or three weeks ago`, `a year ago today`.
enum TimeAgo {
  static func read(_ phrase: TokenizedPhrase) throws(PhraseError) -> EDTFDate? {
    if let date = try away(phrase) { return date }
    return try agoToday(phrase)
  }

  /// `3 days ago`, `in a fortnight`, `two months from now`. Months and years are as coarse as they are.
  private static func away(_ phrase: TokenizedPhrase) throws(PhraseError) -> EDTFDate? {
    let sign: Int
    let rest: TokenizedPhrase
    if let before = phrase.before(["ago"]) ?? phrase.before(["back"]) ?? phrase.before(["earlier"]) {
      (rest, sign) = (before, -1)
    } else if let before = phrase.before(["from", "now"]) ?? phrase.before(["from", "today"])
      ?? phrase.before(["hence"])
    {
      (rest, sign) = (before, 1)
    } else if let after = phrase.after(["in"]) {
      (rest, sign) = (Self.withoutTime(after), 1)
    } else {
      return nil
    }
    if sign < 0, let date = try vaguely(rest) { return date }
    guard let length = try CalendarDuration.read(rest) else { return nil }
    return try length.date(from: try phrase.knownToday(), times: sign, phrase)
  }

  /// `two weeks` of `two weeks' time`
  private static func withoutTime(_ phrase: TokenizedPhrase) -> TokenizedPhrase {
    guard let length = phrase.before(["time"]), let unit = length.words.last else { return phrase }
    let bare =
      unit.plain.hasSuffix("'s")
      ? unit.plain.dropLast(2) : unit.plain.hasSuffix("'") ? unit.plain.dropLast() : unit.plain[...]
    return length.with(length.words.dropLast() + [unit.replaced(by: String(bare))])
  }

  /// `over a year ago`, `two or three weeks ago`, `some three weeks ago`
  private static func vaguely(_ phrase: TokenizedPhrase) throws(PhraseError) -> EDTFDate? {
    if let date = try atLeastOrMost(phrase) { return date }
    let words = Array(phrase.skipping(["between"]).words)
    if words.count == 4, ["or", "to", "and", "–"].contains(words[1].plain),
      let least = try CalendarDuration.read(phrase.with([words[0], words[3]])),
      let most = try CalendarDuration.read(phrase.with([words[2], words[3]]))
    {
      let today = try phrase.knownToday()
      let last = try least.date(from: today, times: -1, phrase)
      let first = try most.date(from: today, times: -1, phrase)
      guard let from = first.earliest.day, let through = last.latest.day, from < through else { return nil }
      return .onceBetween(from, through)
    }
    if words.count == 4, words[2].plain == "or",
      let length = try CalendarDuration.read(phrase.with(words[..<2]))
    {
      let date = try length.date(from: try phrase.knownToday(), times: -1, phrase)
      if words[3].plain == "so" { return try phrase.date("\(date)~") }
      // "A week or two ago" says the unit once.
      if let more = try CalendarDuration.read(phrase.with([words[3], words[1]])),
        let first = try more.date(from: try phrase.knownToday(), times: -1, phrase).earliest.day,
        let last = date.latest.day, first < last
      {
        return .onceBetween(first, last)
      }
    }
    guard words.count == 3, words[0].plain == "some", words[1].amount != nil,
      let length = try CalendarDuration.read(phrase.dropping(1))
    else { return nil }
    return try phrase.date("\(try length.date(from: try phrase.knownToday(), times: -1, phrase))~")
  }

  private static let bounds = PhraseTable([
    (
      true,
      [
        "more than", "over", "at least", "well over", "just over", "a little over", "a little more than",
      ]
    ),
    (
      false,
      [
        "just under", "a little less than", "a little under", "less than", "under", "not more than",
        "no more than", "at most",
      ]
    ),
  ])

  /// `over a year ago` is that year or before; `less than a week ago` some day since.
  private static func atLeastOrMost(_ phrase: TokenizedPhrase) throws(PhraseError) -> EDTFDate? {
    guard let (_, isLonger, rest) = bounds.prefix(of: phrase), let length = try CalendarDuration.read(rest)
    else {
      return nil
    }
    let today = try phrase.knownToday()
    guard let day = length.nearDay(from: today, times: -1) else { throw phrase.beyondYears() }
    return isLonger ? .onceBetween(.distantPast, day) : .onceBetween(day, today)
  }

  /// `a year ago today`, `two weeks ago yesterday`: to the day.
  private static func agoToday(_ phrase: TokenizedPhrase) throws(PhraseError) -> EDTFDate? {
    for (name, days) in [("today", 0), ("yesterday", -1), ("tomorrow", 1)] {
      guard let rest = phrase.before(["ago", name]) ?? phrase.before(["ago", "to", "the", "day", name]),
        let length = try CalendarDuration.read(rest)
      else { continue }
      let from = try phrase.knownToday().adding(days)
      guard let day = length.nearDay(from: from, times: -1) else { throw phrase.beyondYears() }
      return try phrase.day(day)
    }
    return nil
  }
}
