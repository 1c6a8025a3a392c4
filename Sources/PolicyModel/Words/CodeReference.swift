/// An actor named by a code: with its scheme, `iso3166:USA`, or by the code alone, `USA`.
///
/// With its scheme a code is compared without case. Alone it is taken as it is written, since a word in small letters is
/// mostly the start of an id (`mar`); and only where it has a letter, since digits alone are a year, a count or an entry.
package struct CodeReference: Hashable, Sendable {
  package let scheme: String?
  package let code: String

  /// Reads a reference; nil where it cannot be a code.
  package init?(_ text: String) {
    if let colon = text.firstIndex(of: ":") {
      let scheme = String(text[..<colon])
      let code = String(text[text.index(after: colon)...])
      guard !scheme.isEmpty, !code.isEmpty else { return nil }
      (self.scheme, self.code) = (scheme, code)
    } else {
      guard text.contains(where: \.isLetter) else { return nil }
      (scheme, code) = (nil, text)
    }
  }

  /// Whether it names this code.
  package func names(_ other: Code) -> Bool {
    guard let scheme else { return code.utf8.elementsEqual(other.code.utf8) }
    return Code.same(scheme, other.scheme) && Code.same(code, other.code)
  }
}

extension Code {
  /// Whether two codes are one, the case of the letters A–Z aside.
  package static func same(_ one: String, _ other: String) -> Bool {
    one.utf8.lazy.map(lowered).elementsEqual(other.utf8.lazy.map(lowered))
  }

  private static func lowered(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte + 32 : byte
  }
}

extension Code: CustomStringConvertible {
  package var description: String { "\(scheme):\(code)" }
}
