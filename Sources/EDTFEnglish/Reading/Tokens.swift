import EDTF

/// The words and dashes of a text, before hyphens and slashes within them are looked at.
struct Tokens {
  /// What stands for a dash between two dates.
  static let dashes: Set<Character> = ["–", "—", "→", "―", "‒", "﹘"]
  /// What is a hyphen, or looks like one.
  static let hyphens: Set<Character> = [
    "-", "\u{2010}", "\u{2011}", "\u{2212}", "\u{2043}", "\u{FE63}", "\u{FF0D}",
  ]

  private var tokens: [Wording.Word] = []
  private var typed = ""
  private var start = 1
  private var isAfterComma = false

  static func of(_ text: String) -> [Wording.Word] {
    var tokens = Tokens()
    for (index, character) in text.enumerated() { tokens.add(character, at: index + 1) }
    tokens.finish()
    return tokens.tokens
  }

  private mutating func add(_ character: Character, at column: Int) {
    switch character {
    case _ where Self.dashes.contains(character):
      finish()
      tokens.append(Wording.Word(typed: "–", column: column))
    case "&":
      finish()
      tokens.append(Wording.Word(typed: "and", column: column))
    case ",", ";":
      finish()
      isAfterComma = true
    case "(", ")", "“", "”", "\"": finish()
    case "’", "‘": append("'", at: column)
    case _ where character.isWhitespace: finish()
    case "-" where isDoubled(at: column), ">" where isDoubled(at: column):
      if typed.isEmpty { return }
      typed.removeLast()
      finish()
      tokens.append(Wording.Word(typed: "–", column: column))
    case _ where Self.hyphens.contains(character): append("-", at: column)
    default:
      if ("0"..."9").contains(character) { circa().map { tokens += $0 } }
      append(character, at: column)
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
    if let stop = typed.firstIndex(of: "."), Self.circas.contains(typed[..<stop].lowercased()),
      typed[stop...].count > 3, typed[typed.index(after: stop)].isLetter
    {
      // The month of "c.April 2024".
      let lead = String(typed[...stop])
      tokens.append(Wording.Word(typed: lead, column: start, isAfterComma: isAfterComma))
      (typed, start, isAfterComma) = (String(typed.dropFirst(lead.count)), start + lead.count, false)
    }
    tokens.append(Wording.Word(typed: typed, column: start, isAfterComma: isAfterComma))
    typed = ""
    isAfterComma = false
  }

  private static let circas: Set<String> = ["c", "ca", "cca", "circa", "approx", "abt"]

  /// The words of `c.` of `c.1640`, and of `1820-c.` of `1820-c.1860`, which are taken out of what was typed so far.
  private mutating func circa() -> [Wording.Word]? {
    guard let last = typed.last, last == "." || last.isLetter else { return nil }
    let from = typed.lastIndex(of: "-").map { typed.index(after: $0) } ?? typed.startIndex
    let lead = String(typed[from...])
    // "c1" alone is no date: without its full stop it needs more of them.
    guard Self.circas.contains(lead.lowercased().filter { $0 != "." }), lead.filter({ $0 == "." }).count <= 1
    else { return nil }
    let before = typed[..<from].dropLast()
    let end = start + typed.count
    var words = [Wording.Word(typed: lead, column: end - lead.count)]
    if from > typed.startIndex {
      words.insert(Wording.Word(typed: "–", column: end - lead.count - 1), at: 0)
      if !before.isEmpty { words.insert(Wording.Word(typed: String(before), column: start), at: 0) }
    }
    typed = ""
    return words
  }
}
