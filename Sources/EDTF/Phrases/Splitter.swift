/// Cuts a text into words: at spaces, commas and brackets, and around the dashes and slashes of a range.
enum Splitter {
  /// - Parameters:
  ///   - keepsEDTF: whether `1920-30` is EDTF where it stands alone; with other words it is a range of years.
  ///   - dashes: the columns of hyphens that are dashes, whatever stands around them.
  static func words(of text: String, keepsEDTF: Bool = true, dashes: Set<Int> = []) -> [Wording.Word] {
    let tokens = JoinedDays.joined(tokens(of: text))
    var words: [Wording.Word] = []
    for token in tokens {
      words += Hyphens.parts(
        of: token, after: words.last, keepsEDTF: keepsEDTF && tokens.count == 1, dashes: dashes)
    }
    return withWholeYears(Slashes.parted(words))
  }

  private static func tokens(of text: String) -> [Wording.Word] {
    var tokens: [Wording.Word] = []
    var typed = ""
    var column = 1
    var isAfterComma = false
    func finish() {
      guard !typed.isEmpty else { return }
      tokens.append(
        Wording.Word(typed: typed, column: column - typed.count, isAfterComma: isAfterComma))
      typed = ""
      isAfterComma = false
    }
    for character in text {
      switch character {
      case "–", "—", "→", "―", "‒":
        finish()
        tokens.append(Wording.Word(typed: "–", column: column))
      case "&":
        finish()
        tokens.append(Wording.Word(typed: "and", column: column))
      case ",", ";":
        finish()
        isAfterComma = true
      case "(", ")", "“", "”", "\"": finish()
      case "\u{2010}", "\u{2011}", "\u{2212}": typed.append("-")
      case "’", "‘": typed.append("'")
      case _ where character.isWhitespace: finish()
      default:
        if ("0"..."9").contains(character) { circa(&typed, at: column).map { tokens += $0 } }
        typed.append(character)
      }
      column += 1
    }
    finish()
    return tokens
  }

  private static let circas: Set<String> = ["c", "ca", "cca", "circa", "approx", "abt"]

  /// The words of `c.` of `c.1640`, and of `1820-c.` of `1820-c.1860`, which are taken out of what was typed so far.
  private static func circa(_ typed: inout String, at column: Int) -> [Wording.Word]? {
    guard let last = typed.last, last == "." || last.isLetter else { return nil }
    let start = typed.lastIndex(of: "-").map { typed.index(after: $0) } ?? typed.startIndex
    let lead = String(typed[start...])
    // "c1" alone is no date: without its full stop it needs more of them.
    guard circas.contains(lead.lowercased().filter { $0 != "." }), lead.filter({ $0 == "." }).count <= 1
    else { return nil }
    let before = typed[..<start].dropLast()
    let from = column - typed.count
    var words = [Wording.Word(typed: lead, column: column - lead.count)]
    if start > typed.startIndex {
      words.insert(Wording.Word(typed: "–", column: column - lead.count - 1), at: 0)
      if !before.isEmpty { words.insert(Wording.Word(typed: String(before), column: from), at: 0) }
    }
    typed = ""
    return words
  }

  /// The second year of `2019–20` in full.
  private static func withWholeYears(_ words: [Wording.Word]) -> [Wording.Word] {
    var words = words
    for index in words.indices.dropFirst(2) where words[index - 1].plain == "–" {
      if let decade = Decades.completed(words[index], after: words[index - 2]) { words[index] = decade }
      let isLast = index == words.count - 1 || words[index + 1].month == nil
      guard isLast, words[index - 2].digits(3...4) != nil,
        let full = words[index].completed(after: words[index - 2], digits: 1...3),
        index < 3 || !Seasons.knows(words[index - 3].plain)
      else { continue }
      words[index] = full
    }
    return words
  }
}
