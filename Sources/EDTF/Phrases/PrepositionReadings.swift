/// A preposition before what can be read in several ways: `by next week`, `since last week`, `by 5/11/2024`.
///
/// Each reading is what the whole phrase then means, and where all mean the same there is but one.
struct PrepositionReadings {
  let meaning: Prepositions.Meaning
  let wording: Wording
  /// The preposition, for errors.
  let name: String

  func build(_ error: EDTFError) throws(EDTFError) -> EDTFDate {
    var dates: [EDTFDate] = []
    for reading in error.readings {
      for date in try meanings(of: once(reading)) where !dates.contains(date) { dates.append(date) }
    }
    guard let first = dates.first else { throw error }
    if dates.count == 1 { return first }
    throw wording.severalReadings(dates.map { ("\($0.inEnglish()), \($0)", $0) })
  }

  /// What lasted from one day to another bounds as one of these days does.
  private func once(_ date: EDTFDate) -> EDTFDate {
    guard date.isInterval, let first = date.earliest.day, let last = date.latest.day else { return date }
    return .onceBetween(first, last)
  }

  private func meanings(of date: EDTFDate) throws(EDTFError) -> [EDTFDate] {
    do {
      return [try PrepositionMeaning(meaning: meaning, date: date, wording: wording, name: name).build()]
    } catch {
      if error.readings.isEmpty { throw error }
      return error.readings
    }
  }
}
