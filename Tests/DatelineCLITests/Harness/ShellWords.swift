/// A command line as a shell reads it, in the little that transcripts need: words, quotes and backslashes.
enum ShellWords {
  /// A quote that is not closed.
  struct Unclosed: Error, CustomStringConvertible {
    let line: String
    var description: String { "a quote is not closed: \(line)" }
  }

  /// Splits a line into words. In double quotes and outside of quotes `\e`, `\n`, `\t` and `\u{202E}` are those
  /// characters, so that transcripts stay printable.
  static func split(_ line: String) throws -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    var rest = line[...]
    while let character = rest.popFirst() {
      switch (character, quote) {
      case ("'", nil), ("\"", nil):
        quote = character
        word = word ?? ""
      case (_, .some(character)): quote = nil
      case ("\\", nil), ("\\", "\""): word = (word ?? "") + escaped(&rest)
      case (" ", nil):
        if let ended = word { words.append(ended) }
        word = nil
      default: word = (word ?? "") + String(character)
      }
    }
    guard quote == nil else { throw Unclosed(line: line) }
    return words + (word.map { [$0] } ?? [])
  }

  private static func escaped(_ rest: inout Substring) -> String {
    switch rest.popFirst() {
    case "e": return "\u{1B}"
    case "n": return "\n"
    case "t": return "\t"
    case "u":
      let digits = rest.dropFirst().prefix { $0 != "}" }
      rest = rest.dropFirst(digits.count + 2)
      return UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init).map { String($0) } ?? "?"
    case let character: return character.map { String($0) } ?? ""
    }
  }
}
