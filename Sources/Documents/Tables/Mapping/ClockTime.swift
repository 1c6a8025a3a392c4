/// The time that programs write behind a day: `T00:00:00.000Z`, ` 12:30:15.250+00`.
enum ClockTime {
  static func isTime(_ text: Substring.UTF8View) -> Bool {
    var rest = text
    guard let mark = rest.popFirst(), mark | 0x20 == UInt8(ascii: "t") || mark == UInt8(ascii: " ") else {
      return false
    }
    guard number(&rest, below: 24), skip(&rest, ":"), number(&rest, below: 60) else { return false }
    if skip(&rest, ":") {
      guard number(&rest, below: 61) else { return false }
      if skip(&rest, ".") || skip(&rest, ",") {
        let digits = rest.prefix { (0x30...0x39).contains($0) }.count
        guard digits > 0 else { return false }
        rest = rest.dropFirst(digits)
      }
    }
    return isZone(rest)
  }

  private static func isZone(_ text: Substring.UTF8View) -> Bool {
    var rest = text.drop { $0 == UInt8(ascii: " ") }
    if rest.isEmpty { return true }
    if ["z", "utc", "gmt"].contains(String(Substring(rest)).lowercased()) { return true }
    guard skip(&rest, "+") || skip(&rest, "-"), number(&rest, below: 15) else { return false }
    if rest.isEmpty { return true }
    _ = skip(&rest, ":")
    return number(&rest, below: 60) && rest.isEmpty
  }

  /// Two digits.
  private static func number(_ rest: inout Substring.UTF8View, below limit: Int) -> Bool {
    var number = 0
    for _ in 0..<2 {
      guard let byte = rest.first, (0x30...0x39).contains(byte) else { return false }
      number = number * 10 + Int(byte - 0x30)
      rest = rest.dropFirst()
    }
    return number < limit
  }

  private static func skip(_ rest: inout Substring.UTF8View, _ mark: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: mark) else { return false }
    rest = rest.dropFirst()
    return true
  }
}
