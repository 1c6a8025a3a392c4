extension JSONParser {
  /// Reads a number: an integer where it is one and fits, else its text.
  mutating func number() throws(JSONError) -> Tree {
    let start = place
    let isNegative = skip(UInt8(ascii: "-"))
    if next == UInt8(ascii: "0"), place + 1 < bytes.count, isDigit(bytes[place + 1]) {
      throw error("a number does not start with 0", at: start)
    }
    var integer: Int? = 0
    let digits = place
    while isDigit(next) {
      integer = Self.extend(integer, by: Int(bytes[place] - 0x30), isNegative: isNegative)
      place += 1
    }
    if place == digits { throw error("a digit is missing") }
    var isWhole = true
    if skip(UInt8(ascii: ".")) {
      isWhole = false
      try skipDigits()
    }
    if skip(UInt8(ascii: "e")) || skip(UInt8(ascii: "E")) {
      isWhole = false
      _ = skip(UInt8(ascii: "+")) || skip(UInt8(ascii: "-"))
      try skipDigits()
    }
    if isWhole, let integer { return .integer(integer) }
    return .string(String(decoding: bytes[start..<place], as: UTF8.self))
  }

  private mutating func skipDigits() throws(JSONError) {
    if !isDigit(next) { throw error("a digit is missing") }
    while isDigit(next) { place += 1 }
  }

  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Nil once it does not fit.
  private static func extend(_ integer: Int?, by digit: Int, isNegative: Bool) -> Int? {
    guard let integer else { return nil }
    let (tenfold, tooBig) = integer.multipliedReportingOverflow(by: 10)
    let (sum, tooFar) = tenfold.addingReportingOverflow(isNegative ? -digit : digit)
    return tooBig || tooFar ? nil : sum
  }
}
