/// The year of a date: four digits, some perhaps unspecified, or a longer one, or one known to some digits only.
package struct Year: Sendable {
  /// How it is written beyond the four digits.
  package enum Notation: Sendable { case plain, letter, exponent, significant }

  /// The year as written, with 0 for each X.
  package let value: Int
  /// For each digit, units first, whether it is X.
  package let unknown: UInt8
  package let notation: Notation
  /// The first and last year it can mean, before any digit is checked.
  package let lowest: Int
  package let highest: Int

  package init(fourDigits value: Int, unknown: UInt8) {
    var span = 0
    for (digit, power) in [1, 10, 100, 1000].enumerated() where unknown & (1 << digit) != 0 {
      span += 9 * power
    }
    self.value = value
    self.unknown = unknown
    notation = .plain
    lowest = value
    highest = value + span
  }

  package init(beyondFourDigits value: Int) {
    self.value = value
    unknown = 0
    notation = .letter
    lowest = value
    highest = value
  }

  package init(value: Int, unknown: UInt8, notation: Notation, lowest: Int, highest: Int) {
    self.value = value
    self.unknown = unknown
    self.notation = notation
    self.lowest = lowest
    self.highest = highest
  }

  package var isExact: Bool { lowest == highest }

  /// Whether the days of the year can be reckoned.
  package var isReckonable: Bool {
    Calendar.years.contains(lowest) && Calendar.years.contains(highest)
  }

  /// The next year after this one, which has the digits that are written, that has them too.
  package func next(after year: Int) -> Int? {
    if unknown == 0 { return year < highest ? year + 1 : nil }
    var (power, passed) = (1, 0)
    for place in 0..<4 {
      if unknown & (1 << place) != 0 {
        // A nine becomes a nought, and the X to its left counts on.
        if year / power % 10 < 9 { return year + power - passed }
        passed += 9 * power
      }
      power *= 10
    }
    return nil
  }

  /// The next such year before this one.
  private func previous(before year: Int) -> Int? {
    if unknown == 0 { return year > lowest ? year - 1 : nil }
    var (power, passed) = (1, 0)
    for place in 0..<4 {
      if unknown & (1 << place) != 0 {
        if year / power % 10 > 0 { return year - power + passed }
        passed += 9 * power
      }
      power *= 10
    }
    return nil
  }

  /// The first year that it can be, of the leap years only where that is asked.
  package func first(leapOnly: Bool) -> Int? {
    var candidate: Int? = lowest
    while leapOnly, let year = candidate, !Calendar.isLeap(year) { candidate = next(after: year) }
    return candidate
  }

  /// The last year that it can be, of the leap years only where that is asked.
  package func last(leapOnly: Bool) -> Int? {
    var candidate: Int? = highest
    while leapOnly, let year = candidate, !Calendar.isLeap(year) { candidate = previous(before: year) }
    return candidate
  }
}
