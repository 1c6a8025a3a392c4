import EDTF

/// A preposition before a range, which lasted or was once: `by 1928–29`, `since c. 1835-40`.
///
/// Each reading is what the whole phrase then means, and where all mean the same there is but one.
struct PrepositionReadings {
  let meaning: Preposition
  let phrase: TokenizedPhrase
  /// The preposition, for errors.
  let name: String

  func build(_ error: PhraseError) throws(PhraseError) -> EDTFDate {
    var readings: [EDTFDate] = []
    for reading in error.readings.map(once) where !readings.contains(reading) { readings.append(reading) }
    if readings.count == 1 { return try meaning(of: readings[0]) }
    var dates: [EDTFDate] = []
    for reading in readings {
      for date in try meanings(of: reading) where !dates.contains(date) { dates.append(date) }
    }
    guard let first = dates.first else { throw error }
    if dates.count == 1 { return first }
    throw phrase.severalReadings(dates.map { ($0.reading, $0) })
  }

  /// What lasted from one date to another bounds as one of the days or years between them does.
  private func once(_ date: EDTFDate) -> EDTFDate {
    guard date.isInterval, let first = date.earliest.day, let last = date.latest.day else { return date }
    let ends = date.text.split(separator: "/")
    if ends.count == 2, let one = try? EDTFDate(String(ends[0])), let other = try? EDTFDate(String(ends[1])),
      one.isYear && other.isYear || !date.marks.isEmpty
    {
      return (try? EDTFDate("[\(one)..\(other)]")) ?? .onceBetween(first, last)
    }
    return .onceBetween(first, last)
  }

  private func meaning(of date: EDTFDate) throws(PhraseError) -> EDTFDate {
    try PrepositionMeaning(meaning: meaning, date: date, phrase: phrase, name: name).build()
  }

  private func meanings(of date: EDTFDate) throws(PhraseError) -> [EDTFDate] {
    do {
      return [try meaning(of: date)]
    } catch {
      if error.readings.isEmpty { throw error }
      return error.readings
    }
  }
}
