/// The escape that any UTF-16 code unit can be written as in JSON.
enum JSONEscape {
  /// Adds `\uXXXX`.
  static func append(_ unit: UInt16, into out: inout [UInt8]) {
    out.append(contentsOf: "\\u".utf8)
    for shift in [12, 8, 4, 0] as [UInt16] {
      let digit = UInt8(truncatingIfNeeded: unit >> shift & 15)
      out.append(digit < 10 ? 0x30 + digit : 0x61 + digit - 10)
    }
  }
}
