public import EDTF

extension EDTFDate {
  /// The date as a person reads it: `17 Nov 2024`, `spring 2024`, `by 20 Nov 2024`, `since 17 Nov 2024`.
  ///
  /// A date that has no short English is written as EDTF. Of `[a..b]`, one of several days, only the days are written
  /// (`14–17 Nov 2024`): the caller adds that it was once (`isOnce`).
  public func inEnglish() -> String {
    English(omitsYear: false).date(self) ?? text
  }

  /// The same without the year, if the whole date lies within one year: for lists under a heading with the year.
  public func inEnglishWithinYear() -> String {
    guard let first = earliest.day, let last = latest.day, first.year == last.year else { return inEnglish() }
    return English(omitsYear: true).date(self) ?? text
  }
}

/// Words for dates. Every function is nil where it has none.
struct English {
  let omitsYear: Bool

  func date(_ date: EDTFDate) -> String? {
    switch date.form {
    case .day(let day): words(SingleDate(plain: day)).map(shown)
    case .dateTime(let day, let time): words(SingleDate(plain: day)).map { "\(shown($0)), \(clock(time))" }
    case .single(let single): words(single).map(shown)
    case .interval(let value): interval(value)
    case .set(let value): set(value)
    }
  }

  func shown(_ words: EnglishWords) -> String {
    guard let year = words.year, !omitsYear else {
      // "mid" is a word only before its year.
      return words.lead + words.body + (words.body == "mid" && words.year != nil ? "-year" : "") + words.tail
    }
    return words.lead + words.body + words.joiner + year + words.tail
  }

  /// With "the" where it needs one behind a preposition: `the 1990s`.
  func shown(after preposition: String, _ words: EnglishWords) -> String {
    preposition + (words.takesArticle && words.lead.isEmpty ? "the " : "") + shown(words)
  }

  /// `10:00 UTC`; seconds only where there are some.
  private func clock(_ time: TimeOfDay) -> String {
    // A leap second belongs to the minute that it ends.
    let minutes = min(time.secondsFromMidnight / 60, 1439)
    let seconds = time.secondsFromMidnight - minutes * 60
    let shown =
      padded(minutes / 60, to: 2) + ":" + padded(minutes % 60, to: 2)
      + (seconds == 0 ? "" : ":" + padded(seconds, to: 2))
    guard let offset = time.offsetSeconds else { return shown }
    if offset == 0 { return shown + " UTC" }
    let east = abs(offset) / 60
    return "\(shown) \(offset < 0 ? "-" : "+")\(padded(east / 60, to: 2)):\(padded(east % 60, to: 2))"
  }
}
