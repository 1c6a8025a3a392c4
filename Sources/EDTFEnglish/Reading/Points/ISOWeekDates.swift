import EDTF

/// `2024-W05-2`, `2024W052`: a day of a week as ISO 8601 counts them, Monday 1.
enum ISOWeekDates {
  /// Nil where the words are no such day.
  static func read(_ phrase: TokenizedPhrase) throws(PhraseError) -> Day? {
    var parts = phrase.plain.joined(separator: "-").split(separator: "-", omittingEmptySubsequences: false)
    if let last = parts.last, parts.count > 1, parts[0].hasPrefix("w"), isNumber(last, 4) {
      parts = [last] + parts.dropLast()
    }
    if parts.count == 1, let letter = parts[0].firstIndex(of: "w") {
      parts = [parts[0][..<letter], parts[0][letter...]]
    }
    guard (2...3).contains(parts.count), isNumber(parts[0], 4), parts[1].hasPrefix("w"),
      let year = Int(parts[0])
    else { return nil }
    var week = parts[1].dropFirst()
    var day = parts.count == 3 ? parts[2] : ""
    if parts.count == 2, week.utf8.count >= 3 { (week, day) = (week.prefix(2), week.dropFirst(2)) }
    let time = day.drop { $0 != "t" }
    day = day.prefix { $0 != "t" }
    guard isNumber(week, 1) || isNumber(week, 2), isNumber(day, 1), let week = Int(week), let place = Int(day)
    else { return nil }
    guard let monday = try Weeks.monday(ofWeek: week, year, phrase) else { return nil }
    guard (1...7).contains(place) else {
      throw phrase.error("a week has the days 1, which is Monday, to 7, not \(place)")
    }
    let found = monday.adding(place - 1)
    guard time.isEmpty else {
      throw phrase.error("a time needs a calendar date before it: write \(found)T10:00:00")
    }
    return found
  }

  private static func isNumber(_ text: Substring, _ digits: Int) -> Bool {
    text.utf8.count == digits && text.isDigits
  }
}
