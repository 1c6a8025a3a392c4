/// The year of a date: four digits, some perhaps unspecified, or a longer one, or one known to some digits only.
package struct Year: Sendable {
  /// How it is written beyond the four digits.
  package enum Notation: Sendable { case plain, letter, exponent, significant }

  /// The year as written, with 0 for each X.
  package let value: Int
  /// For each digit, units first, whether it is X.
  package let unknown: UInt8
  /// How it is written.
  package let notation: Notation
  /// The first year it can mean, before the calendar is asked.
  package let lowest: Int
  /// The last such year.
  package let highest: Int

  init(fourDigits value: Int, unknown: UInt8) {
    var span = 0
    for (digit, power) in [1, 10, 100, 1000].enumerated() where unknown & (1 << digit) != 0 {
      span += 9 * power
    }
    self.init(value: value, unknown: unknown, notation: .plain, lowest: value, highest: value + span)
  }

  init(beyondFourDigits value: Int) {
    self.init(value: value, unknown: 0, notation: .letter, lowest: value, highest: value)
  }

  init(value: Int, unknown: UInt8, notation: Notation, lowest: Int, highest: Int) {
    self.value = value
    self.unknown = unknown
    self.notation = notation
    self.lowest = lowest
    self.highest = highest
  }

  var isExact: Bool { lowest == highest }

  /// Whether the days of the year can be reckoned.
  package var isReckonable: Bool {
    GregorianCalendar.years.contains(lowest) && GregorianCalendar.years.contains(highest)
  }

  /// The next year after this one, which has the digits that are written, that has them too.
  func next(after year: Int) -> Int? { neighbour(of: year, step: 1) }

  /// The nearest such year after this one (`step` is 1) or before it (-1).
  private func neighbour(of year: Int, step: Int) -> Int? {
    if unknown == 0 { return year == (step > 0 ? highest : lowest) ? nil : year + step }
    var (power, passed) = (1, 0)
    for place in 0..<4 {
      if unknown & (1 << place) != 0 {
        // A nine becomes a nought, and the X to its left counts on; backwards a nought becomes a nine.
        if year / power % 10 != (step > 0 ? 9 : 0) { return year + step * (power - passed) }
        passed += 9 * power
      }
      power *= 10
    }
    return nil
  }

  /// The first year that it can be, of the leap years only where that is asked.
  func first(leapOnly: Bool) -> Int? { nearest(to: lowest, step: 1, leapOnly: leapOnly) }

  /// The last year that it can be, of the leap years only where that is asked.
  func last(leapOnly: Bool) -> Int? { nearest(to: highest, step: -1, leapOnly: leapOnly) }

  private func nearest(to year: Int, step: Int, leapOnly: Bool) -> Int? {
    var candidate: Int? = year
    while leapOnly, let year = candidate, !GregorianCalendar.isLeap(year) {
      candidate = neighbour(of: year, step: step)
    }
    return candidate
  }
}
