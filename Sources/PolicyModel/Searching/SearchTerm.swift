/// One thing to look for: a word, or words that stand one after the other; the last may be only the start of a word.
package struct SearchTerm: Hashable, Sendable {
  /// Folded, as `SearchWord` has them; there is at least one.
  package let words: [String]
  package let isPrefix: Bool

  /// The term of a text; nil where there is no word in it.
  package init?(_ text: String, isPrefix: Bool) {
    words = SearchWord.all(in: text)
    self.isPrefix = isPrefix
    if words.isEmpty { return nil }
  }

  /// Where it stands in a text of these words: the places of its first words.
  package func places(in words: [SearchWord.WordPosition]) -> [Int] {
    guard words.count >= self.words.count else { return [] }
    return (0...(words.count - self.words.count)).filter { start in
      self.words.indices.allSatisfy { offset in
        let (wanted, word) = (self.words[offset], words[start + offset].word)
        let isStart = isPrefix && offset == self.words.count - 1
        return isStart ? word.utf8.starts(with: wanted.utf8) : word.utf8.elementsEqual(wanted.utf8)
      }
    }
  }

  /// Whether it stands in the text.
  package func isFound(in text: String) -> Bool { !places(in: SearchWord.places(in: text)).isEmpty }
}

extension SearchTerm {
  /// Reads what somebody types into a search: words, `"words in their order"`, and `star*` for the start of a word.
  ///
  /// There is no more to it: all else is a gap between words. A quote that is not closed reaches to the end.
  package static func all(in query: String) -> [SearchTerm] {
    var terms: [SearchTerm] = []
    var text = ""
    var isQuoted = false
    var isPrefix = false
    func end() {
      if let term = SearchTerm(text, isPrefix: isPrefix), !terms.contains(term) { terms.append(term) }
      text = ""
      isPrefix = false
    }
    // By scalars: a mark behind a quote does not make it another character.
    for scalar in query.unicodeScalars {
      switch scalar {
      case "\"", "“", "”", "„":
        if !isQuoted { end() }
        isQuoted.toggle()
        text += " "
      case "*":
        isPrefix = true
        text += " "
      case _ where scalar.properties.isWhitespace && !isQuoted: end()
      default:
        // What follows the star is another word, and the star says nothing.
        isPrefix = false
        text.unicodeScalars.append(scalar)
      }
    }
    end()
    return terms
  }
}
