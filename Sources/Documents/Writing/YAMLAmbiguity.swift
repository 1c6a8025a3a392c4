/// What YAML 1.1 or 1.2 takes for more than a text where it stands plain.
enum YAMLAmbiguity {
  /// Whether a plain text, which starts with a letter or a digit, would be null, a truth value, a number or a time.
  static func isTakenForMore(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return true }
    guard (0x30...0x39).contains(first) else {
      return text.utf8.count <= 5 && words.contains(text.lowercased())
    }
    let bytes = Array(text.utf8)
    return isNumber(bytes) || isTimestamp(bytes)
  }

  private static let words: Set<String> = [
    "null", "true", "false", "yes", "no", "on", "off", "y", "n", "nan", "inf",
  ]

  /// `12`, `1_000`, `1.5`, `1,5`, `12:30:45`, `0x1F`, `0o17`, `0b1`, `1e3`, `1.5E-3`.
  private static func isNumber(_ bytes: [UInt8]) -> Bool {
    let parts = bytes.split(omittingEmptySubsequences: false) { $0 | 0x20 == UInt8(ascii: "e") }
    if parts.count <= 2, parts[0].allSatisfy(isDigitOrSign) {
      guard parts.count == 2 else { return true }
      let exponent =
        parts[1].first == UInt8(ascii: "-") || parts[1].first == UInt8(ascii: "+")
        ? parts[1].dropFirst() : parts[1]
      if exponent.allSatisfy(isDigitOrSign) { return true }
    }
    let prefixes = [UInt8(ascii: "x"), UInt8(ascii: "o"), UInt8(ascii: "b")]
    return bytes.count > 2 && bytes[0] == UInt8(ascii: "0") && prefixes.contains(bytes[1] | 0x20)
      && bytes[2...].allSatisfy {
        isDigitOrSign($0) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0 | 0x20)
      }
  }

  private static func isDigitOrSign(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ":")
  }

  /// `2024-11-17`, `2024-1-7T…`, `2024-11-17 10:…`.
  static func isTimestamp(_ bytes: [UInt8]) -> Bool {
    let digits = { (part: ArraySlice<UInt8>) in part.allSatisfy { (0x30...0x39).contains($0) } }
    let end = bytes.firstIndex { $0 | 0x20 == UInt8(ascii: "t") || $0 == 0x20 } ?? bytes.endIndex
    let parts = bytes[..<end].split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return parts.count == 3 && parts.allSatisfy(digits) && parts[0].count == 4
      && (1...2).contains(parts[1].count) && (1...2).contains(parts[2].count)
  }
}
