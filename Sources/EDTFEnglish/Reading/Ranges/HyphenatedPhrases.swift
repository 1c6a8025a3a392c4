import EDTF

/// What a phrase means whose hyphens stand without blanks, or with one on one side: `January 1926-June 1927`.
///
/// Only where the words make no date as they are, each hyphen is taken for the dash of a range in turn.
enum HyphenatedPhrases {
  /// More hyphens than any range of two dates has.
  private static let mostHyphens = 6

  /// The date, or the error that has its readings; nil where no hyphen helps.
  static func read(_ text: String, _ today: Day?, _ options: ReadingOptions) throws(PhraseError) -> EDTFDate?
  {
    let marks = Tokenizer.hyphens
    if text.hasPrefix("["), text.hasSuffix("]"), let date = try bracketed(text, today, options) {
      return date
    }
    let columns = text.enumerated().filter { marks.contains($0.element) }.map { $0.offset + 1 }
    if (1...mostHyphens).contains(columns.count) {
      for column in columns.sorted(by: { abs($0 * 2 - text.count) < abs($1 * 2 - text.count) }) {
        if let date = try read(TokenizedPhrase(text: text, today: today, options: options, dashes: [column]))
        {
          return date
        }
      }
    }
    return try dashed(text, today, options)
  }

  /// `[1846-51]`, as catalogues write what they infer.
  private static func bracketed(
    _ text: String, _ today: Day?, _ options: ReadingOptions
  ) throws(PhraseError) -> EDTFDate? {
    do {
      return try Phrase.date(Phrase.trimmed(String(text.dropFirst().dropLast())), today, options)
    } catch {
      if error.readings.isEmpty { return nil }
      throw PhraseError(
        error: EDTFError(
          text: text, column: error.error.column + 1, message: error.error.message, hint: error.error.hint,
          readings: error.readings))
    }
  }

  /// `2020–03`: the dash within a date is a hyphen.
  private static func dashed(
    _ text: String, _ today: Day?, _ options: ReadingOptions
  ) throws(PhraseError) -> EDTFDate? {
    guard text.contains(where: Tokenizer.dashes.contains) else { return nil }
    let typed = String(text.map { Tokenizer.dashes.contains($0) ? "-" : $0 })
    return try YearPairs.dashed(typed, TokenizedPhrase(text: text, today: today, options: options))
  }

  private static func read(_ phrase: TokenizedPhrase) throws(PhraseError) -> EDTFDate? {
    do {
      return try phrase.withNamedYears().parsed()
    } catch {
      if error.readings.isEmpty, !error.error.message.contains(" is before the start ") { return nil }
      throw error
    }
  }
}
