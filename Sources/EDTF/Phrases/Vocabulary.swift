/// The words that phrases are made of, so that an error can point to the first that is none of them.
enum Vocabulary {
  private static let words: Set<String> = [
    "a", "after", "ago", "an", "and", "before", "between", "by", "day", "days", "earlier", "first", "force",
    "fourth", "from", "half", "in", "last", "later", "month", "next", "no", "not", "of", "on", "once",
    "onward",
    "onwards", "or", "prior", "quarter", "second", "since", "than", "the", "third", "this", "through", "till",
    "to", "today", "tomorrow", "until", "up", "week", "weeks", "year", "yesterday", "–",
  ]

  static func error(of wording: Wording) -> EDTFError {
    if let unknown = wording.words.first(where: { !knows($0) }) {
      return wording.error(
        "“\(EDTFError.shown(unknown.typed))” is not understood", at: unknown, hint: Phrase.hint)
    }
    return wording.error("these words make no date", hint: Phrase.hint)
  }

  private static func knows(_ word: Wording.Word) -> Bool {
    let plain = word.plain
    return words.contains(plain) || word.month != nil || word.amount != nil || word.dayNumber != nil
      || word.year != nil || Seasons.knows(plain) || Qualifying.knows(plain) || Weekdays.knows(word)
      || (try? EDTFDate(word.typed)) != nil
  }
}
