import EDTF

/// `first Monday of November 2024`, `last day of 2024`, `first week of November 2024`.
enum NthPeriods {
  static func read(_ phrase: TokenizedPhrase) throws(PhraseError) -> EDTFDate? {
    let words = Array(phrase.skipping(["the"]).words.prefix(3))
    guard words.count == 3, let place = place(words[0]) else { return nil }
    let rest = phrase.skipping(["the"]).dropping(2).skipping(["of", "in", "the"])
    let isWeek = words[1].plain == "week"
    guard isWeek || words[1].plain == "day" || words[1].weekday != nil else { return nil }
    guard let span = try RelativeDates.whole(rest), span.isSingle, !span.isPlainDay,
      let first = span.earliest.day, let last = span.latest.day
    else { return nil }
    let found: Day
    if let weekday = words[1].weekday {
      let start = first.adding((weekday - Weekdays.place(of: first) + 7) % 7)
      let end = last.adding(-((Weekdays.place(of: last) - weekday + 7) % 7))
      found = place < 0 ? end : start.adding(7 * (place - 1))
    } else if isWeek {
      return try week(place, first, last, phrase)
    } else {
      found = place < 0 ? last : first.adding(place - 1)
    }
    guard found <= last else { throw phrase.error("\(span) has no such day") }
    return try phrase.day(found)
  }

  /// -1 is the last.
  private static func place(_ word: Token) -> Int? {
    word.plain == "last" || word.plain == "final" ? -1 : word.ordinal.flatMap { $0 > 0 ? $0 : nil }
  }

  /// Seven days counted from the first, or a week from Monday to Sunday.
  private static func week(
    _ place: Int, _ first: Day, _ last: Day, _ phrase: TokenizedPhrase
  ) throws(PhraseError) -> EDTFDate {
    let start = place < 0 ? last.adding(-6) : first.adding(7 * (place - 1))
    let monday =
      place < 0 ? Weeks.monday(of: last) : Weeks.monday(of: first.adding(6)).adding(7 * (place - 1))
    guard start <= last else { throw phrase.error("it has no such week") }
    if start == monday { return try phrase.lastedOrOnce(start, start.adding(6)) }
    let (one, other) = (
      EDTFDate.onceBetween(start, start.adding(6)), EDTFDate.onceBetween(monday, monday.adding(6))
    )
    throw phrase.twoReadings(
      ("seven days, \(one)", one), ("the week from Monday to Sunday, \(other)", other))
  }
}
