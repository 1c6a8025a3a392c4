extension Wording {
  /// A whole phrase: a date, or one with a preposition, or a range. Nil where the words make none.
  func phrase() throws(EDTFError) -> EDTFDate? {
    if words.isEmpty { return nil }
    if let date = try operand() { return date }
    if let date = try Prepositions.read(self) { return date }
    if let date = try Ranges.read(self) { return date }
    for filler in [["on", "the"], ["on"], ["in", "the"], ["in"], ["the"], ["once"]] where starts(with: filler)
    {
      return try dropping(filler.count).phrase()
    }
    return nil
  }

  /// One date, perhaps with "about" or "possibly".
  func operand() throws(EDTFError) -> EDTFDate? {
    if let date = try Qualifying.read(self) { return date }
    return try point()
  }

  /// One date. Each family says nil to words that are not its own, and throws where they are but make no date.
  func point() throws(EDTFError) -> EDTFDate? {
    guard let first = words.first else { return nil }
    if words.count == 1, let date = try? EDTFDate(first.typed) { return date }
    if let date = try Relative.read(self) { return date }
    if let date = try Weekdays.read(self) { return date }
    if let date = try NamedDays.read(self) { return date }
    if let date = try NamedMonths.read(self) { return date }
    if let date = try Seasons.read(self) { return date }
    if let date = try Quarters.read(self) { return date }
    if let date = try Decades.read(self) { return date }
    return try Slashes.read(self)
  }
}
