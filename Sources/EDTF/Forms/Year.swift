/// The year of a date: four digits, some perhaps unspecified, or a longer one, or one known to some digits only.
struct Year: Sendable {
  /// How it is written beyond the four digits.
  enum Notation: Sendable { case plain, letter, exponent, significant }

  /// The year as written, with 0 for each X.
  let value: Int
  /// For each digit, units first, whether it is X.
  let unknown: UInt8
  let notation: Notation
  /// The first and last year it can mean, before any digit is checked.
  let lowest: Int
  let highest: Int

  init(fourDigits value: Int, unknown: UInt8) {
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

  init(beyondFourDigits value: Int) {
    self.value = value
    unknown = 0
    notation = .letter
    lowest = value
    highest = value
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
  var isReckonable: Bool {
    Calendar.years.contains(lowest) && Calendar.years.contains(highest)
  }

  /// Whether this year, within lowest and highest, has the digits that are written.
  func matches(_ year: Int) -> Bool {
    if unknown == 0 { return true }
    var (rest, written, mask) = (year, value, unknown)
    while rest > 0 || written > 0 {
      if mask & 1 == 0 && rest % 10 != written % 10 { return false }
      rest /= 10
      written /= 10
      mask >>= 1
    }
    return true
  }
}
