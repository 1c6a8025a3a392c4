/// A day as `YYYY-MM-DD`, read and written without an allocation: the parser, which reads it too, takes five times as long.
enum PlainDay {
  /// The day, or nil where the text is not strictly `YYYY-MM-DD` or `-YYYY-MM-DD` or there is no such day.
  static func read(_ text: String) -> Day? {
    var bytes = text.utf8.makeIterator()
    var sign = 1
    switch text.utf8.count {
    case 10: break
    case 11:
      guard bytes.next() == UInt8(ascii: "-") else { return nil }
      sign = -1
    default: return nil
    }
    guard let century = twoDigits(&bytes), let rest = twoDigits(&bytes) else { return nil }
    guard bytes.next() == UInt8(ascii: "-"), let month = twoDigits(&bytes) else { return nil }
    guard bytes.next() == UInt8(ascii: "-"), let day = twoDigits(&bytes) else { return nil }
    let year = century * 100 + rest
    if sign < 0 && year == 0 { return nil }
    return Day(year: sign * year, month: month, day: day)
  }

  private static func twoDigits(_ bytes: inout String.UTF8View.Iterator) -> Int? {
    guard let tens = bytes.next(), let ones = bytes.next() else { return nil }
    guard tens.isDigit, ones.isDigit else { return nil }
    return Int(tens - 48) * 10 + Int(ones - 48)
  }

  /// Writes ten bytes; the year is one of four digits.
  static func write(year: Int, month: Int, day: Int, to bytes: UnsafeMutableBufferPointer<UInt8>) {
    func put(_ pair: Int, at index: Int) {
      bytes[index] = UInt8(48 + pair / 10)
      bytes[index + 1] = UInt8(48 + pair % 10)
    }
    put(year / 100, at: 0)
    put(year % 100, at: 2)
    put(month, at: 5)
    put(day, at: 8)
    bytes[4] = UInt8(ascii: "-")
    bytes[7] = UInt8(ascii: "-")
  }
}
