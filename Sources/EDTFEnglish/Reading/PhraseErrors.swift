import EDTF

/// Why a phrase, or a part of one, is no date.
struct PhraseError: Error {
  /// The error of the phrase, for those who asked.
  var error: EDTFError
  /// What the readings are readings of, where that may be a part of the phrase only.
  var part: AmbiguousPart?

  /// The dates that can be meant, where there are several.
  var readings: [EDTFDate] { error.readings }
}

/// What a phrase can be read as: in words, and its date.
typealias PhraseReading = (says: String, date: EDTFDate)

extension TokenizedPhrase {
  /// An error at that word, or at the first.
  func error(
    _ message: String, at word: Token? = nil, hint: String? = nil, readings: [EDTFDate] = []
  ) -> PhraseError {
    let column = (word ?? words.first)?.column ?? 1
    return PhraseError(
      error: EDTFError(text: text, column: column, message: message, hint: hint, readings: readings))
  }

  /// The error of a phrase that lacks a year.
  func noYear() -> PhraseError {
    error("the year is missing: write “\(EDTFError.shown(typed)) 2024”, or the year that is meant")
  }

  /// The error of a phrase that can be read in several ways.
  func severalReadings(_ readings: [PhraseReading]) -> PhraseError {
    let count = readings.count == 2 ? "two" : readings.count == 3 ? "three" : "several"
    let says = readings.dropLast().map(\.says).joined(separator: ", ") + ", or " + (readings.last?.says ?? "")
    return error("this has \(count) readings: \(says)", readings: readings.map(\.date))
  }

  func twoReadings(_ one: PhraseReading, _ other: PhraseReading) -> PhraseError {
    severalReadings([one, other])
  }

  /// A span of which the words do not say whether it was all of it or some day in it: refused unless that is settled.
  func lastedOrOnce(_ first: Day, _ last: Day) throws(PhraseError) -> EDTFDate {
    guard TokenizedPhrase.isWritable(first), TokenizedPhrase.isWritable(last) else { throw beyondYears() }
    let (lasted, once) = (try date("\(first)/\(last)"), EDTFDate.onceBetween(first, last))
    return try ranging(lasted: [("it lasted, \(lasted)", lasted)], once: ("it was once, \(once)", once))
  }

  /// The plain day, or an error where EDTF has none for it.
  func day(_ day: Day) throws(PhraseError) -> EDTFDate {
    guard TokenizedPhrase.isWritable(day) else { throw beyondYears() }
    return EDTFDate(day)
  }

  func beyondYears() -> PhraseError { error("that is beyond the years 0000 to 9999") }

  private static func isWritable(_ day: Day) -> Bool { (0...9999).contains(day.year) }
}
