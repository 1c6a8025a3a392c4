import EDTF

/// The words of a quick phrase, one after the other, from its bytes.
struct QuickTokens {
  enum Token: Equatable {
    case number(Int, digits: Int)
    case month(Int)
    /// The code of a season or a quarter.
    case code(Int)
    case decade(Int)
    case of
    case other
    case end
  }

  enum Lead { case filler, about, possibly, by, before, after, since, until }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var at = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { at == bytes.count }

  /// The word before the date, if it is one of these, and "the" behind it.
  mutating func lead() -> Lead? {
    let start = at
    var lead: Lead?
    if let word = word(), case .lead(let found)? = QuickVocabulary.meaning(of: word.key, word.length) {
      lead = found
    } else {
      at = start
      return nil
    }
    let next = at
    if let word = word(), case .lead(.filler)? = QuickVocabulary.meaning(of: word.key, word.length) {
      return lead
    }
    at = next
    return lead
  }

  mutating func next() -> Token {
    if isAtEnd { return .end }
    if isDigit(bytes[at]) { return number() }
    let start = at
    guard let word = word() else { return .other }
    switch QuickVocabulary.meaning(of: word.key, word.length) {
    case .month(let month)?: return .month(month)
    case .code(let code)?: return .code(code)
    case .of?: return .of
    case .lead?, nil:
      at = start
      return .other
    }
  }

  /// `17`, `17th`, `2024`, `1990s`
  private mutating func number() -> Token {
    let start = at
    var value = 0
    while at < bytes.count, isDigit(bytes[at]), at - start < 5 {
      value = value * 10 + Int(bytes[at] - 48)
      at += 1
    }
    let digits = at - start
    var isDecade = false
    if at < bytes.count, isLetter(bytes[at]) {
      guard let ending = word(), at == bytes.count || !isLetter(bytes[at]) else { return .other }
      isDecade =
        ending.length == 1 && ending.key == QuickVocabulary.key("s") && digits == 4 && value % 10 == 0
      let isOrdinal = ending.length == 2 && digits <= 2 && QuickVocabulary.ordinals.contains(ending.key)
      return isDecade ? .decade(value) : isOrdinal ? .number(value, digits: digits) : .other
    }
    return skipGap() ? .number(value, digits: digits) : .other
  }

  /// The letters that come next, and a digit behind a single one (`q4`), in lower case, packed, and how many they are.
  private mutating func word() -> (key: UInt64, length: Int)? {
    var (key, length) = (0 as UInt64, 0)
    while at < bytes.count {
      let byte = bytes[at]
      let lower = byte | 0x20
      let isPart = isLetter(byte) || (length == 1 && isDigit(byte))
      guard isPart else { break }
      if length < 8 { key = key << 8 | UInt64(isDigit(byte) ? byte : lower) }
      length += 1
      at += 1
    }
    if length == 0 { return nil }
    if at < bytes.count, bytes[at] == UInt8(ascii: ".") { at += 1 }
    return skipGap() ? (key, length) : nil
  }

  /// Passes over a comma and blanks; false where neither they nor the end comes.
  private mutating func skipGap() -> Bool {
    if at == bytes.count { return true }
    let start = at
    if bytes[at] == UInt8(ascii: ",") { at += 1 }
    while at < bytes.count, bytes[at] == UInt8(ascii: " ") { at += 1 }
    return at > start && at < bytes.count
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }
  private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 97 < 26 }
}
