/// What phrases can begin or end with, and what it means. Of several the longest counts.
struct PhraseTable<Meaning: Sendable>: Sendable {
  private struct WordEntry: Sendable {
    let words: [String]
    let meaning: Meaning
  }

  /// Every word of the table.
  let words: Set<String>
  private let byFirstWord: [String: [WordEntry]]
  private let byLastWord: [String: [WordEntry]]

  /// Each meaning with the words for it, which are separated by single spaces.
  init(_ groups: [(Meaning, [String])]) {
    let entries = groups.flatMap { meaning, texts in
      texts.map { WordEntry(words: $0.split(separator: " ").map(String.init), meaning: meaning) }
    }.sorted { $0.words.count > $1.words.count }
    words = Set(entries.flatMap(\.words))
    byFirstWord = Dictionary(grouping: entries) { $0.words.first ?? "" }
    byLastWord = Dictionary(grouping: entries) { $0.words.last ?? "" }
  }

  typealias TableMatch = (words: [String], meaning: Meaning, rest: TokenizedPhrase)

  /// What the phrase begins with: its words, its meaning, and the rest.
  func prefix(of phrase: TokenizedPhrase) -> TableMatch? {
    guard let first = phrase.words.first, let entries = byFirstWord[first.plain] else { return nil }
    for entry in entries {
      if let rest = phrase.after(entry.words) { return (entry.words, entry.meaning, rest) }
    }
    return nil
  }

  /// What the phrase ends with.
  func suffix(of phrase: TokenizedPhrase) -> TableMatch? {
    guard let last = phrase.words.last, let entries = byLastWord[last.plain] else { return nil }
    for entry in entries {
      if let rest = phrase.before(entry.words) { return (entry.words, entry.meaning, rest) }
    }
    return nil
  }
}

extension PhraseTable where Meaning == Void {
  /// Words that mean nothing more than that they are there.
  init(_ texts: [String]) {
    self.init([((), texts)])
  }
}
