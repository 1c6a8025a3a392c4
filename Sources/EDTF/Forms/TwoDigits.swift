/// The month or the day of a date: two digits, either perhaps unspecified (X).
package struct TwoDigits: Sendable, Hashable {
  /// The digits; nil is X.
  let tens: UInt8?
  let ones: UInt8?

  init(tens: UInt8?, ones: UInt8?) {
    self.tens = tens
    self.ones = ones
  }

  init(_ number: Int) {
    tens = UInt8(number / 10)
    ones = UInt8(number % 10)
  }

  /// The number, where both digits are given.
  package var value: Int? {
    guard let tens, let ones else { return nil }
    return Int(tens) * 10 + Int(ones)
  }

  /// `XX`
  package var isUnspecified: Bool { tens == nil && ones == nil }

  func matches(_ number: Int) -> Bool {
    (tens.map { Int($0) == number / 10 } ?? true) && (ones.map { Int($0) == number % 10 } ?? true)
  }
}
