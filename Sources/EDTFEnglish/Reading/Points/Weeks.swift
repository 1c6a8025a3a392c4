import EDTF

/// `week of 18 November 2024`, `week 47 of 2024`, `2024-W47`, `weekend of 16 Nov 2024`: from Monday to Sunday.
///
/// Something lasted a week, or was once in it: the words do not say.
enum Weeks {
  static func monday(of day: Day) -> Day { day.adding(-Weekdays.place(of: day)) }

  static func read(_ phrase: TokenizedPhrase) throws(PhraseError) -> EDTFDate? {
    // Every week has a w in its words.
    guard phrase.words.contains(where: { $0.plain.utf8.contains(UInt8(ascii: "w")) }) else { return nil }
    let rest = phrase.skipping(["the", "in", "during"])
    if let day = try ISOWeekDates.read(rest) { return try phrase.day(day) }
    if let (first, last) = try numbered(rest) { return try phrase.lastedOrOnce(first, last) }
    for lead in [
      ["week", "of"], ["week", "commencing"], ["week", "beginning"], ["week", "starting"], ["week", "from"],
      ["w/c"],
    ] {
      guard let after = rest.after(lead), let day = try day(after) else { continue }
      guard lead == ["week", "of"], Weekdays.place(of: day) != 0 else {
        return try phrase.lastedOrOnce(day, day.adding(6))
      }
      return try phrase.lastedOrOnce(monday(of: day), monday(of: day).adding(6))
    }
    for lead in [["week", "ending"], ["week", "to"], ["w/e"]] {
      guard let after = rest.after(lead), let day = try day(after) else { continue }
      return try phrase.lastedOrOnce(day.adding(-6), day)
    }
    guard let after = rest.after(["weekend", "of"]) else { return nil }
    if let both = try DateRange.read(after, joints: ["–", "and", "to", "/"], of: phrase) {
      guard let first = both.first.earliest.day, first.adding(1) == both.last.latest.day,
        Weekdays.place(of: first) == 5
      else {
        throw after.error(
          "a weekend is a Saturday and the Sunday after it, not \(both.first) and \(both.last)")
      }
      return try phrase.lastedOrOnce(first, first.adding(1))
    }
    guard let day = try day(after) else { return nil }
    let saturday = monday(of: day).adding(5)
    return try phrase.lastedOrOnce(saturday, saturday.adding(1))
  }

  /// The one day that the words say.
  private static func day(_ phrase: TokenizedPhrase) throws(PhraseError) -> Day? {
    guard let date = try phrase.lenientPoint(), date.isPlainDay else { return nil }
    return date.earliest.day
  }

  /// The week of that number, as ISO 8601 counts them: week 1 has 4 January in it.
  private static func numbered(_ phrase: TokenizedPhrase) throws(PhraseError) -> (Day, Day)? {
    let words = phrase.without(["of", "in", "no", "number", "calendar"]).words.map(\.plain)
    let (year, week): (Substring?, Substring?) =
      switch words.count {
      case 3 where words[0] == "week" || words[0] == "wk": (words[2][...], words[1][...])
      case 3 where words[1] == "week": (words[0][...], words[2][...])
      case 2 where words[0].hasPrefix("w"): (words[1][...], words[0].dropFirst())
      case 2 where words[1].hasPrefix("w"): (words[0][...], words[1].dropFirst())
      case 1 where words[0].utf8.count == 7 && words[0].utf8.dropFirst(4).first == UInt8(ascii: "w"):
        (words[0].prefix(4), words[0].dropFirst(5))
      default: (nil, nil)
      }
    guard let year, let week, year.utf8.count == 4, let year = Int(year), let number = Int(week) else {
      return nil
    }
    guard let first = try monday(ofWeek: number, year, phrase) else { return nil }
    return (first, first.adding(6))
  }

  /// The first day of that week, or an error where the year has no such week.
  static func monday(ofWeek number: Int, _ year: Int, _ phrase: TokenizedPhrase) throws(PhraseError) -> Day? {
    guard let inFirst = Day(year: year, month: 1, day: 4), let inNext = Day(year: year + 1, month: 1, day: 4)
    else { return nil }
    let weeks = (monday(of: inNext).number - monday(of: inFirst).number) / 7
    guard (1...weeks).contains(number) else {
      throw phrase.error("\(padded(year, to: 4)) has the weeks 1 to \(weeks)")
    }
    return monday(of: inFirst).adding(7 * (number - 1))
  }
}
