/// One word of a phrase.
struct Token {
  /// As it was typed.
  let typed: String
  /// In lower case, without a full stop at its end.
  let plain: String
  /// Its first character's place in the text, from 1.
  let column: Int
  /// Whether a comma stands before it.
  let isAfterComma: Bool
  /// What it is by itself, looked up once: most readings need not look at more to see that a phrase is not theirs.
  let kind: TokenKind

  init(typed: String, column: Int, isAfterComma: Bool = false) {
    self.typed = typed
    plain = Self.withoutStop(typed.lowercased())
    self.column = column
    self.isAfterComma = isAfterComma
    kind = TokenKind(plain)
  }

  /// As it was typed, without a full stop at its end.
  var withoutStop: String { Self.withoutStop(typed) }

  private static func withoutStop(_ typed: String) -> String {
    let stop = UInt8(ascii: ".")
    return typed.utf8.last == stop && typed.utf8.dropLast().last != stop ? String(typed.dropLast()) : typed
  }

  /// Another word in its place.
  func replaced(by typed: String) -> Token {
    Token(typed: typed, column: column, isAfterComma: isAfterComma)
  }
}
