import EDTF

/// What programs write: `2020-03-15T00:00:00.000Z`, `2020-03-15 12:30:15.250+00`. A fraction of a second is dropped.
enum Timestamps {
  /// The date and time; nil where the text is no such time. Throws where it is one and the calendar or the clock has it
  /// not.
  static func read(_ text: String) throws(PhraseError) -> EDTFDate? {
    guard (16...48).contains(text.utf8.count), text.utf8.dropFirst(4).first == UInt8(ascii: "-") else {
      return nil
    }
    let bytes = Array(text.utf8)
    guard
      Day(iso: String(decoding: bytes.prefix(10), as: UTF8.self)) != nil
    else { return nil }
    var rest = bytes[10...]
    guard
      rest.first == UInt8(ascii: "T") || rest.first == UInt8(ascii: "t") || rest.first == UInt8(ascii: " ")
    else { return nil }
    rest = rest.drop { $0 == UInt8(ascii: " ") || $0 | 0x20 == UInt8(ascii: "t") }
    guard let hour = twoDigits(&rest), skip(&rest, ":"), let minute = twoDigits(&rest) else { return nil }
    var second = "00"
    if skip(&rest, ":") {
      guard let found = twoDigits(&rest) else { return nil }
      second = found
      if skip(&rest, ".") || skip(&rest, ",") {
        let digits = rest.prefix { $0.isDigit }.count
        guard digits > 0 else { return nil }
        rest = rest.dropFirst(digits)
      }
    }
    guard let zone = zone(rest) else { return nil }
    if hour == "24", minute == "00", second == "00", let day = Day(iso: String(text.prefix(10))) {
      throw try Midnight.endOfDay(day, zone: zone, TokenizedPhrase(text: text, today: nil))
    }
    do {
      return try EDTFDate("\(text.prefix(10))T\(hour):\(minute):\(second)\(zone)")
    } catch {
      throw PhraseError(error: EDTFError(text: text, column: 1, message: error.message))
    }
  }

  /// `Z`, `+02:00` and nothing, of the many ways in which programs write them.
  static func zone(_ rest: ArraySlice<UInt8>) -> String? {
    let text = String(decoding: rest.drop { $0 == UInt8(ascii: " ") }, as: UTF8.self)
    if text.isEmpty { return "" }
    if ["z", "utc", "gmt"].contains(text.lowercased()) { return "Z" }
    guard let sign = text.first, sign == "+" || sign == "-" else { return nil }
    let digits = text.dropFirst().filter { $0 != ":" }
    guard digits.utf8.count == 2 || digits.utf8.count == 4, digits.isDigits
    else { return nil }
    let minutes = digits.utf8.count == 4 ? digits.suffix(2) : "00"
    if digits.prefix(2) == "00" && minutes == "00" { return "Z" }
    return "\(sign)\(digits.prefix(2)):\(minutes)"
  }

  private static func twoDigits(_ rest: inout ArraySlice<UInt8>) -> String? {
    let digits = rest.prefix(2)
    guard digits.count == 2, digits.allSatisfy(\.isDigit) else { return nil }
    rest = rest.dropFirst(2)
    return String(decoding: digits, as: UTF8.self)
  }

  private static func skip(_ rest: inout ArraySlice<UInt8>, _ mark: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: mark) else { return false }
    rest = rest.dropFirst()
    return true
  }
}
