/// `last tuesday`; `tuesday` and `next tuesday` can be two days and are refused.
enum Weekdays {
  private static let names = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  /// The place of a day in its week, Monday 0.
  static func place(of day: Day) -> Int {
    // 1970-01-01 was a Thursday.
    let place = (day.number % 7 + 3) % 7
    return place < 0 ? place + 7 : place
  }

  static func read(_ wording: Wording) throws(EDTFError) -> EDTFDate? {
    let words = wording.words
    guard (1...2).contains(words.count), let weekday = words.last.flatMap(weekday) else { return nil }
    let lead = words.count == 2 ? words.first?.plain : nil
    guard words.count == 1 || ["last", "next", "this"].contains(lead) else { return nil }
    let today = try wording.knownToday()
    let ahead = (weekday - place(of: today) + 6) % 7 + 1
    let next = today.adding(ahead)
    let last = today.adding(ahead == 7 ? -7 : ahead - 7)
    if lead == "last" { return EDTFDate(last) }
    if lead == "next" {
      let inNextWeek = today.adding(7 + weekday - place(of: today))
      if next == inNextWeek { return EDTFDate(next) }
      throw wording.twoReadings("\(next), the coming one", "\(inNextWeek), the one in the next week")
    }
    throw wording.twoReadings("\(last), the last one", "\(next), the coming one")
  }

  private static func weekday(_ word: Wording.Word) -> Int? {
    if let whole = names.firstIndex(of: word.plain) { return whole }
    return word.plain.utf8.count >= 3 ? names.firstIndex { $0.prefix(3) == word.plain } : nil
  }

  static func knows(_ word: Wording.Word) -> Bool {
    weekday(word) != nil
  }
}
