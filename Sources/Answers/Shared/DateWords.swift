import EDTF
import EDTFEnglish
import PolicyModel
import Queries

/// Dates as sentences use them.
enum DateWords {
  static func day(_ day: Day) -> String {
    if day <= .distantPast { return "the first day" }
    if day >= .distantFuture { return "the last day" }
    return EDTFDate(day).inEnglish()
  }

  static func day(_ moment: Timestamp) -> String { day(moment.day) }

  /// The date, without its year where it lies within `year`, which a heading has named.
  static func date(_ date: EDTFDate, within year: Int? = nil) -> String {
    guard let year, date.earliest.day?.year == year else { return readable(date) }
    return date.inEnglishWithinYear()
  }

  /// The date, and whether it was once in it: `14–17 Nov 2024, once`.
  static func dated(_ date: EDTFDate, within year: Int? = nil) -> String {
    self.date(date, within: year) + (date.isOnce && isBetween(date) ? ", once" : "")
  }

  /// Since when: `since 11 May 2023`, `since 14–17 Nov 2024 (once)`, `since 20 Nov 2024 or before`.
  static func since(_ date: EDTFDate) -> String {
    let words = readable(date)
    if words.hasPrefix("by ") { return "since \(words.dropFirst(3)) or before" }
    if words.hasPrefix("since ") || words.hasPrefix("from ") { return words }
    if words.hasPrefix("until ") { return "since \(words.dropFirst(6)) or before" }
    return "since " + words + (date.isOnce && isBetween(date) ? " (once)" : "")
  }

  /// Until when: `until 30 Nov 2024`.
  static func until(_ date: EDTFDate) -> String {
    switch date.endDays {
    case .never: return "without end"
    case .anyDay: return "end unknown"
    case .days: break
    }
    let words = readable(date)
    if words.hasPrefix("until ") { return words }
    if words.hasPrefix("by ") { return "until \(words.dropFirst(3)) at the latest" }
    return "until " + words + (date.isOnce && isBetween(date) ? " (once)" : "")
  }

  /// From when: `from 1 Feb 2024`; of an interval, what it lasted.
  static func from(_ date: EDTFDate) -> String {
    let words = readable(date)
    let standsAlone = ["since ", "until ", "by ", "from "].contains { words.hasPrefix($0) }
    return standsAlone ? words : "from " + words + (date.isOnce && isBetween(date) ? " (once)" : "")
  }

  /// `1 Nov → 30 Nov 2024`: the year once, where both days share it.
  static func span(_ from: Day, _ to: Day) -> String {
    guard from.year == to.year, from > .distantPast, to < .distantFuture else {
      return day(from) + " → " + day(to)
    }
    return EDTFDate(from).inEnglishWithinYear() + " → " + day(to)
  }

  /// How many days lie between two events: `by 3 days`, `by 0 to 6 days`; nil where that has no bound.
  static func lag(_ lag: Lag) -> String? {
    guard let first = lag.least, let most = lag.most, most >= 0 else { return nil }
    let least = max(first, 0)
    if most == 0 { return "on the same day" }
    return least == most ? "by " + Wording.count(most, "day") : "by \(least) to \(Wording.count(most, "day"))"
  }

  private static func readable(_ date: EDTFDate) -> String {
    date.text == "XXXX" ? "a day not known" : date.inEnglish()
  }

  /// Whether both ends of a one-of set are days: of `by 20 Nov` it need not be said that it was once.
  private static func isBetween(_ date: EDTFDate) -> Bool {
    date.earliest.day != nil && date.latest.day != nil
  }
}
