import EDTF

/// `first ten days of November 2024`, `last three months of 2024`.
enum FirstPeriods {
  static func read(_ phrase: TokenizedPhrase) throws(PhraseError) -> EDTFDate? {
    let start = phrase.skipping(["the", "in", "during", "within"])
    guard let lead = start.words.first?.plain, ["first", "last", "final"].contains(lead),
      start.words.count >= 4
    else {
      return nil
    }
    guard let length = try CalendarDuration.read(start.with(start.words.dropFirst().prefix(2))) else {
      return nil
    }
    let rest = start.dropping(3).skipping(["of", "in", "the"])
    guard let span = try RelativeDates.whole(rest), span.isSingle, let first = span.earliest.day,
      let last = span.latest.day
    else { return nil }
    let isFirst = lead == "first"
    let end: Day
    if let day = length.day(from: isFirst ? first : last, times: isFirst ? 1 : -1) {
      end = day.adding(isFirst ? -1 : 1)
    } else {
      // Whole months from the first or to the last: the day before the one that begins the next.
      let month = try length.date(from: isFirst ? first : last, times: isFirst ? 1 : -1, phrase)
      guard let edge = isFirst ? month.earliest.day?.adding(-1) : month.latest.day?.adding(1) else {
        return nil
      }
      end = edge
    }
    guard first <= end, end <= last else { throw phrase.error("\(span) is not that long") }
    return try isFirst ? phrase.lastedOrOnce(first, end) : phrase.lastedOrOnce(end, last)
  }
}
