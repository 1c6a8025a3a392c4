package import EDTF

/// A moment in UTC, to the second: `2026-01-05T10:00:00Z`.
package struct Timestamp: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Seconds since 1970-01-01T00:00:00Z.
  package let seconds: Int

  package init(seconds: Int) {
    self.seconds = seconds
  }

  /// Reads the spelling that `description` gives; nil for any other.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 20, bytes.last == UInt8(ascii: "Z") else { return nil }
    let split = bytes.count - 10
    guard bytes[split] == UInt8(ascii: "T"), bytes[split + 3] == UInt8(ascii: ":"),
      bytes[split + 6] == UInt8(ascii: ":"),
      let day = Day(iso: String(decoding: bytes[..<split], as: UTF8.self)),
      let hour = Timestamp.twoDigits(bytes, at: split + 1), hour < 24,
      let minute = Timestamp.twoDigits(bytes, at: split + 4), minute < 60,
      let second = Timestamp.twoDigits(bytes, at: split + 7), second < 60
    else { return nil }
    seconds = day.number * 86400 + hour * 3600 + minute * 60 + second
  }

  /// The day in UTC.
  package var day: Day {
    let (days, rest) = seconds.quotientAndRemainder(dividingBy: 86400)
    return Day(rest < 0 ? days - 1 : days)
  }

  /// The last second of a day in UTC.
  package static func end(of day: Day) -> Timestamp {
    Timestamp(seconds: day.number * 86400 + 86399)
  }

  package var description: String {
    let rest = (seconds % 86400 + 86400) % 86400
    return "\(day)T\(pad(rest / 3600)):\(pad(rest / 60 % 60)):\(pad(rest % 60))Z"
  }

  package static func < (a: Timestamp, b: Timestamp) -> Bool { a.seconds < b.seconds }

  private func pad(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static func twoDigits(_ bytes: [UInt8], at index: Int) -> Int? {
    guard (0x30...0x39).contains(bytes[index]), (0x30...0x39).contains(bytes[index + 1]) else { return nil }
    return Int(bytes[index] - 0x30) * 10 + Int(bytes[index + 1] - 0x30)
  }
}
