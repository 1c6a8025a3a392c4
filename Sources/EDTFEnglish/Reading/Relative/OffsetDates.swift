import EDTF

/// `3 days after 17 Nov 2024`, `the day before 2024-11-17`, `two weeks before the end of 2024`.
enum OffsetDates {
  private static let directions: [String: Int] = [
    "after": 1, "following": 1, "before": -1, "prior": -1, "earlier": -1, "from": 1,
  ]

  static func read(_ phrase: TokenizedPhrase) throws(PhraseError) -> EDTFDate? {
    if let rest = phrase.after(["within"]), let date = try within(rest) { return date }
    guard let at = phrase.words.firstIndex(where: { directions[$0.plain] != nil }),
      at > phrase.words.startIndex,
      let sign = directions[phrase.words[at].plain]
    else { return nil }
    let lead = phrase.with(phrase.words[..<at])
    let rest = phrase.with(phrase.words[(at + 1)...]).skipping(["to"])
    let isNextDay = [["the", "day"], ["day"]].contains(lead.plain)
    let length = try CalendarDuration.read(
      isNextDay ? lead.with([Token(typed: "1", column: 1)] + lead.words.suffix(1)) : lead)
    guard let length, !rest.words.isEmpty else { return nil }
    let edge = try PeriodBoundary.read(rest)?.day
    if let edge { return try length.date(from: edge, times: sign, phrase) }
    guard let date = try rest.lenientOperand(), date.isSingle, let first = date.earliest.day,
      let last = date.latest.day
    else { return nil }
    if date.isPlainDay { return try length.date(from: first, times: sign, phrase) }
    guard let one = length.day(from: first, times: sign), let other = length.day(from: last, times: sign)
    else {
      throw rest.error("cannot count from \(date): it is not a single day")
    }
    return .onceBetween(one, other)
  }

  /// `within 30 days after 17 Nov 2024`; within 30 days of it may also be before.
  private static func within(_ phrase: TokenizedPhrase) throws(PhraseError) -> EDTFDate? {
    guard let at = phrase.words.firstIndex(where: { directions[$0.plain] != nil || $0.plain == "of" }),
      let length = try CalendarDuration.read(phrase.with(phrase.words[..<at])),
      let date = try phrase.with(phrase.words[(at + 1)...]).skipping(["to"]).lenientOperand(),
      date.isPlainDay, let day = date.earliest.day
    else { return nil }
    guard let before = length.nearDay(from: day, times: -1), let after = length.nearDay(from: day, times: 1)
    else { throw phrase.beyondYears() }
    guard let sign = directions[phrase.words[at].plain] else {
      let (later, around) = (EDTFDate.onceBetween(day, after), EDTFDate.onceBetween(before, after))
      throw phrase.twoReadings(("not before it, \(later)", later), ("before or after it, \(around)", around))
    }
    return sign < 0 ? .onceBetween(before, day) : .onceBetween(day, after)
  }
}
