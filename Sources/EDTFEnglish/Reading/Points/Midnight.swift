import EDTF

/// `midnight on 17 Nov 2024`: where the day begins, or where it ends; nobody can tell which is meant.
///
/// `midnight between 17 and 18 Nov 2024` says which.
struct Midnight {
  /// The day that the words name.
  let day: Day
  /// Whether the words say that it is the end of that day.
  let isEnd: Bool

  static let words: Set<String> = ["midnight"]

  /// The date and time; refused with both where the words do not say which.
  static func read(_ phrase: TokenizedPhrase) throws(PhraseError) -> EDTFDate? {
    guard let midnight = try Midnight(phrase) else { return nil }
    let (start, end) = (try midnight.start(phrase), try midnight.end(phrase))
    if midnight.isEnd { return end }
    throw phrase.twoReadings(
      ("the midnight with which \(midnight.day) begins, \(start)", start),
      ("the one with which it ends, \(end)", end))
  }

  /// The error of `24:00`, which ISO 8601 once had as the end of a day, with both its readings.
  static func endOfDay(_ day: Day, zone: String, _ phrase: TokenizedPhrase) throws(PhraseError) -> PhraseError
  {
    let next = try phrase.date("\(try phrase.day(day.adding(1)))T00:00:00\(zone)")
    return phrase.twoReadings(
      ("\(day), which ends there", EDTFDate(day)), ("\(next), the midnight after it", next))
  }

  /// What a preposition makes of it, in whole days.
  static func bounding(_ meaning: Preposition, _ phrase: TokenizedPhrase) throws(PhraseError) -> EDTFDate? {
    guard let midnight = try Midnight(phrase) else { return nil }
    let days = midnight.isEnd ? [midnight.day.adding(1)] : [midnight.day, midnight.day.adding(1)]
    var readings: [PhraseReading] = []
    for day in days {
      let date: EDTFDate
      switch meaning {
      case .by, .before: date = .onceBetween(.distantPast, day.adding(-1))
      case .after, .onOrAfter: date = .onceBetween(day, .distantFuture)
      case .since: date = try phrase.date("\(try phrase.day(day))/..")
      case .until: date = try phrase.date("../\(try phrase.day(day.adding(-1)))")
      }
      readings.append(("\(date.inEnglish()), \(date)", date))
    }
    if readings.count == 1 { return readings[0].date }
    throw phrase.severalReadings(readings)
  }

  /// Nil where the words are no midnight of a day.
  init?(_ phrase: TokenizedPhrase) throws(PhraseError) {
    guard let at = phrase.words.firstIndex(where: { Self.words.contains($0.plain) }) else { return nil }
    var before = phrase.with(phrase.words[..<at]).before(["12"]) ?? phrase.with(phrase.words[..<at])
    before = (before.before(["at"]) ?? before).skipping(["at", "the", "around"])
    let after = phrase.with(phrase.words[(at + 1)...])
    guard before.words.isEmpty != after.words.isEmpty else { return nil }
    if let both = try Midnight.pair(after.skipping(["between", "of", "on", "the"]), phrase) {
      (day, isEnd) = (both, true)
      return
    }
    let rest = before.words.isEmpty ? after.skipping(["on", "of", "at", "the"]) : before
    guard !rest.words.isEmpty, let date = try rest.lenientPoint(), date.isPlainDay,
      let day = date.earliest.day
    else { return nil }
    (self.day, isEnd) = (day, false)
  }

  /// The first of two days that follow each other, with the night between them.
  private static func pair(_ phrase: TokenizedPhrase, _ whole: TokenizedPhrase) throws(PhraseError) -> Day? {
    guard let both = try DateRange.read(phrase, joints: ["and", "–", "to", "/"], of: whole),
      let first = both.first.earliest.day, both.first.isPlainDay, both.last.isPlainDay,
      first.adding(1) == both.last.earliest.day
    else { return nil }
    return first
  }

  private func start(_ phrase: TokenizedPhrase) throws(PhraseError) -> EDTFDate {
    try phrase.date("\(try phrase.day(day))T00:00:00")
  }

  private func end(_ phrase: TokenizedPhrase) throws(PhraseError) -> EDTFDate {
    try phrase.date("\(try phrase.day(day.adding(1)))T00:00:00")
  }
}
