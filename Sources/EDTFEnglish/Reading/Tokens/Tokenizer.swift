import EDTF

/// The words and dashes of a text, before hyphens and slashes within them are looked at.
struct Tokenizer {
  /// What stands for a dash between two dates.
  static let dashes: Set<Character> = ["–", "—", "→", "―", "‒", "﹘"]
  /// What is a hyphen, or looks like one.
  static let hyphens: Set<Character> = [
    "-", "\u{2010}", "\u{2011}", "\u{2212}", "\u{2043}", "\u{FE63}", "\u{FF0D}",
  ]

  private var tokens: [Token] = []
  private var typed = ""
  private var start = 1
  private var isAfterComma = false

  static func of(_ text: String) -> [Token] {
    var tokens = Tokenizer()
    for (index, character) in text.enumerated() { tokens.add(character, at: index + 1) }
    tokens.finish()
    return tokens.tokens
  }

  /// What a character does to the words.
  private enum CharacterRole { case dash, and, comma, blank, apostrophe, hyphen, arrowhead, digit, other }

  private static func role(of character: Character) -> CharacterRole {
    // Nearly every character is one byte, of which nothing need be looked up.
    guard character.utf8.count > 1, let byte = character.utf8.first else {
      return role(ofASCII: character.utf8.first ?? 0)
    }
    if byte < 0x80 { return character.isWhitespace ? .blank : .other }
    if dashes.contains(character) { return .dash }
    if hyphens.contains(character) { return .hyphen }
    switch character {
    case "“", "”": return .blank
    case "’", "‘": return .apostrophe
    default: return character.isWhitespace ? .blank : .other
    }
  }

  private static func role(ofASCII byte: UInt8) -> CharacterRole {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case UInt8(ascii: "-"): .hyphen
    case UInt8(ascii: ","), UInt8(ascii: ";"): .comma
    case UInt8(ascii: " "), 9...13, UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\""): .blank
    case UInt8(ascii: "&"): .and
    case UInt8(ascii: ">"): .arrowhead
    default: .other
    }
  }

  private mutating func add(_ character: Character, at column: Int) {
    switch Self.role(of: character) {
    case .dash:
      finish()
      tokens.append(Token(typed: "–", column: column))
    case .and:
      finish()
      tokens.append(Token(typed: "and", column: column))
    case .comma:
      finish()
      isAfterComma = true
    case .blank: finish()
    case .apostrophe: append("'", at: column)
    case .hyphen where character == "-" && isDoubled(at: column), .arrowhead where isDoubled(at: column):
      if typed.isEmpty { return }
      typed.removeLast()
      finish()
      tokens.append(Token(typed: "–", column: column))
    case .hyphen: append("-", at: column)
    case .digit:
      circa().map { tokens += $0 }
      append(character, at: column)
    case .arrowhead, .other: append(character, at: column)
    }
  }

  /// Whether a hyphen before this one makes a dash of both, as in `1914--1918`.
  private func isDoubled(at column: Int) -> Bool {
    if typed.isEmpty { return tokens.last.map { $0.typed == "–" && $0.column == column - 1 } ?? false }
    return typed.last == "-" && typed.count > 1 && typed.first != "-"
  }

  private mutating func append(_ character: Character, at column: Int) {
    if typed.isEmpty { start = column }
    typed.append(character)
  }

  private mutating func finish() {
    guard !typed.isEmpty else { return }
    if typed.utf8.contains(UInt8(ascii: ".")), let stop = typed.firstIndex(of: "."),
      Self.circas.contains(typed[..<stop].lowercased()),
      typed[stop...].count > 3, typed[typed.index(after: stop)].isLetter
    {
      // The month of "c.April 2024".
      let lead = String(typed[...stop])
      tokens.append(Token(typed: lead, column: start, isAfterComma: isAfterComma))
      (typed, start, isAfterComma) = (String(typed.dropFirst(lead.count)), start + lead.count, false)
    }
    tokens.append(Token(typed: typed, column: start, isAfterComma: isAfterComma))
    typed = ""
    isAfterComma = false
  }

  private static let circas: Set<String> = ["c", "ca", "cca", "circa", "approx", "abt"]

  /// The words of `c.` of `c.1640`, and of `1820-c.` of `1820-c.1860`, which are taken out of what was typed so far.
  private mutating func circa() -> [Token]? {
    guard let byte = typed.utf8.last, !byte.isDigit, let last = typed.last,
      last == "." || last.isLetter
    else { return nil }
    let from = typed.lastIndex(of: "-").map { typed.index(after: $0) } ?? typed.startIndex
    let lead = String(typed[from...])
    // "c1" alone is no date: without its full stop it needs more of them.
    guard Self.circas.contains(lead.lowercased().filter { $0 != "." }), lead.filter({ $0 == "." }).count <= 1
    else { return nil }
    let before = typed[..<from].dropLast()
    let end = start + typed.count
    var words = [Token(typed: lead, column: end - lead.count)]
    if from > typed.startIndex {
      words.insert(Token(typed: "–", column: end - lead.count - 1), at: 0)
      if !before.isEmpty { words.insert(Token(typed: String(before), column: start), at: 0) }
    }
    typed = ""
    return words
  }
}
