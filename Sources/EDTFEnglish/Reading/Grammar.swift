import EDTF

extension TokenizedPhrase {
  /// What can stand before a date and says nothing more of it, the longer first.
  private static let fillers = PhraseTable([
    "at some point in", "at some point during", "some time in", "sometime in", "some time during",
    "sometime during", "at some time in", "sometime", "some time", "on the", "on", "in the course of",
    "in the", "in", "at the", "at", "during the", "during", "within", "the", "once", "dated", "of",
    "only in", "the year", "year", "calendar year", "the month of", "month of", "cy", "over the course of",
    "over",
  ])

  /// A whole phrase: a date, or one with a preposition, or a range, or several dates. Nil where the words make none.
  /// Readings in its error may be those of a part.
  func parsedAsItIs() throws(PhraseError) -> EDTFDate? {
    if words.isEmpty { return nil }
    try UnsupportedPhrases.check(self)
    try UnknownDigits.check(self)
    if let date = try ReadingChoice.read(self) { return date }
    if let date = try UnknownEnd.read(self) { return date }
    if let date = try operand() { return date }
    if let date = try Qualifying.range(self) { return date }
    if let date = try TwoBounds.read(self) { return date }
    if RangePhrases.opens(self), let date = try RangePhrases.read(self) { return date }
    if let date = try OffsetDates.read(self) { return date }
    if let date = try Prepositions.read(self) { return date }
    if let date = try RangePhrases.read(self) { return date }
    if let date = try Lists.read(self) { return date }
    if let date = try ClockTimes.read(self) { return date }
    guard let rest = Self.fillers.prefix(of: self)?.rest, let first = rest.words.first else { return nil }
    if rest.words.count == 1, let pair = YearPairs.hyphened(first) {
      return try pair.date("", rest, mayBeEDTF: rest.isMonth(first))
    }
    return try rest.parsed()
  }

  /// One date, perhaps with "about" or "possibly".
  func operand() throws(PhraseError) -> EDTFDate? {
    try choosing { phrase throws(PhraseError) in
      if let date = try Qualifying.read(phrase) { return date }
      return try phrase.point()
    }
  }

  /// One date, said with "in the" or without.
  func lenientOperand() throws(PhraseError) -> EDTFDate? {
    if options.ranges != nil { return try unsettled.lenientOperand() }
    if let date = try operand() { return date }
    guard let rest = Self.fillers.prefix(of: self)?.rest, !rest.words.isEmpty else { return nil }
    return try rest.lenientOperand()
  }

  /// One date. Each family says nil to words that are not its own, and throws where they are but make no date.
  func point() throws(PhraseError) -> EDTFDate? {
    try choosing { phrase throws(PhraseError) in try phrase.pointAsItIs() }
  }

  private func pointAsItIs() throws(PhraseError) -> EDTFDate? {
    guard let first = words.first else { return nil }
    if words.count == 1, let date = first.edtf { return date }
    if words.count == 1, let year = first.digits(3...3), text.contains(where: { !$0.isNumber }) {
      return try date(padded(year, to: 4))
    }
    if let date = try NamedDays.read(self) { return date }
    if let date = try NamedMonths.read(self) { return date }
    if let date = try RelativeDates.read(self) { return date }
    if let date = try RelativeNames.read(self) { return date }
    if let date = try Weeks.read(self) { return date }
    if let date = try NthPeriods.read(self) { return date }
    if let date = try Portions.read(self) { return date }
    if let date = try FirstPeriods.read(self) { return date }
    if let date = try UnspecifiedParts.read(self) { return date }
    if let date = try Seasons.read(self) { return date }
    if let date = try Quarters.read(self) { return date }
    if let date = try Decades.read(self) { return date }
    if let date = try Centuries.read(self) { return date }
    if let date = try Eras.read(self) { return date }
    if let date = try Holidays.read(self) { return date }
    if let date = try NumericDates.read(self) { return date }
    return try Weekdays.read(self)
  }

  /// Whether it is a month as EDTF writes it: `2009-11`.
  func isMonth(_ word: Token) -> Bool {
    word.plain.utf8.count == 7 && word.plain.utf8.dropFirst(4).first == 45
  }
}
