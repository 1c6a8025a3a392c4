import EDTF

/// Cuts a text into words: at spaces, commas and brackets, and around the dashes and slashes of a range.
enum TokenSplitter {
  /// - Parameters:
  ///   - keepsEDTF: whether `1920-30` is EDTF where it stands alone; with other words it is a range of years.
  ///   - dashes: the columns of hyphens that are dashes, whatever stands around them.
  static func words(of text: String, keepsEDTF: Bool = true, dashes: Set<Int> = []) -> [Token] {
    let tokens = DashedDays.joined(Tokenizer.of(text))
    var words: [Token] = []
    for token in tokens {
      words += HyphenatedTokens.parts(
        of: token, after: words.last, keepsEDTF: keepsEDTF && tokens.count == 1, dashes: dashes)
    }
    return withWholeYears(NumericDates.parted(words))
  }

  /// The second year of `2019–20` in full.
  private static func withWholeYears(_ words: [Token]) -> [Token] {
    var words = words
    for index in words.indices.dropFirst(2) where ["–", "/"].contains(words[index - 1].plain) {
      if let decade = Decades.completed(words[index], after: words[index - 2]) { words[index] = decade }
      guard words[index - 1].plain == "–" else { continue }
      let isLast = index == words.count - 1 || words[index + 1].month == nil
      guard isLast, words[index - 2].digits(3...4) != nil,
        let full = words[index].completed(
          after: words[index - 2], digits: 1...3, mayBeMonth: words.count > 3),
        index < 3 || !Seasons.knows(words[index - 3])
      else { continue }
      words[index] = full
    }
    return words
  }
}
