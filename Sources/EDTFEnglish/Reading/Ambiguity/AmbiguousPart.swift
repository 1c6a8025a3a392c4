import EDTF

/// A part of a phrase that can be read in several ways: `5/11/2024` of `from 5/11/2024 to 20/11/2024`, `1800s` of
/// `about 1800s`.
///
/// Its readings are not those of the phrase, which is read again with each of them in the part's place.
enum AmbiguousPart: Hashable, Sendable {
  /// The number that comes first in the days of the phrase, which is the same in all of them.
  case dayOrder
  /// These words, each with its column.
  case words([String])
}

extension TokenizedPhrase {
  /// More parts with several readings than that are not combined.
  private static let mostChoices = 3

  /// A whole phrase, all of whose readings the error names where it has several.
  func parsed() throws(PhraseError) -> EDTFDate? {
    do {
      return try parsedAsItIs()
    } catch {
      guard let part = error.part, !error.readings.isEmpty else { throw error }
      return try combined(error, part)
    }
  }

  /// What `read` makes of these words, unless it was chosen; what it throws says that it is of these words.
  func choosing(
    _ read: (TokenizedPhrase) throws(PhraseError) -> EDTFDate?
  ) throws(PhraseError) -> EDTFDate? {
    if !choices.isEmpty, let chosen = choices[part] { return chosen }
    do {
      return try read(self)
    } catch {
      guard error.part == nil, !error.readings.isEmpty else { throw error }
      var error = error
      error.part = part
      throw error
    }
  }

  var part: AmbiguousPart { .words(words.map { "\($0.column) \($0.typed)" }) }

  /// The phrase with each reading of that part in its place.
  private func combined(_ error: PhraseError, _ part: AmbiguousPart) throws(PhraseError) -> EDTFDate? {
    guard choices.count < Self.mostChoices else {
      throw self.error(
        "several dates in this have two readings each: write them as 2024-11-17 or 17 Nov 2024")
    }
    var dates: [EDTFDate] = []
    var problem: PhraseError?
    for phrase in chosen(error, part) {
      do {
        if let date = try phrase.parsed(), !dates.contains(date) { dates.append(date) }
      } catch {
        dates += error.readings.filter { !dates.contains($0) }
        if error.readings.isEmpty, problem?.isOfDayOrder ?? true { problem = error }
      }
    }
    if dates == error.readings {
      var whole = error
      whole.part = nil
      throw whole
    }
    if dates.count > 1 { throw severalReadings(dates.map { ($0.reading, $0) }) }
    if let date = dates.first { return date }
    if problem?.isOfDayOrder ?? false {
      throw self.error(
        "the calendar has no such days, whether the day or the month comes first in all of them")
    }
    if let problem { throw problem }
    return nil
  }

  private func chosen(_ error: PhraseError, _ part: AmbiguousPart) -> [TokenizedPhrase] {
    if part == .dayOrder {
      return [ReadingOptions.DayOrder.dayFirst, .monthFirst].map { order in
        var phrase = self
        phrase.options.dayOrder = order
        return phrase
      }
    }
    return error.readings.map { reading in
      var phrase = self
      phrase.choices[part] = reading
      return phrase
    }
  }
}

extension PhraseError {
  /// Whether it says no more than that a day does not exist with the number first that is settled.
  fileprivate var isOfDayOrder: Bool { part == .dayOrder }
}

extension EDTFDate {
  /// In words and as EDTF, with what tells a span that lasted from one in which it was once.
  var reading: String {
    let isSpan = earliest.day != nil && latest.day != nil
    return "\(isSpan && isInterval ? "it lasted, " : isSpan && isOnce ? "once, " : "")\(inEnglish()), \(self)"
  }
}
