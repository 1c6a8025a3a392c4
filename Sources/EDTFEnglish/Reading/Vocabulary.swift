import EDTF

/// The words that phrases are made of, so that an error can point to the first that is none of them.
enum Vocabulary {
  private static let words: Set<String> = [
    "a", "after", "am", "unknown", "pm", "but", "including", "inclusive", "lasted", "christmas", "eve",
    "new", "year's", "ago", "midnight", "all", "an", "and", "as", "at", "before", "between", "both", "by",
    "century", "coming", "date", "day", "during", "earlier", "earliest", "effect", "either", "ever",
    "first", "following", "force", "forward", "from", "gmt", "half", "in", "last", "later", "latest",
    "millennium", "next", "night", "no", "not", "now", "of", "on", "once", "onward", "onwards", "or",
    "over", "past", "point", "present", "previous", "prior", "quarter", "since", "some", "sometime",
    "sooner", "starting", "than", "the", "this", "through", "throughout", "till", "time", "to", "today",
    "tomorrow", "until", "up", "utc", "week", "weekend", "whole", "with", "within", "year", "yesterday",
    "–", "/",
  ]

  /// Words that are often misspelt, besides the months.
  private static let names =
    [
      "yesterday", "tomorrow", "today", "spring", "summer", "autumn", "winter", "before", "after", "since",
      "until", "between", "about", "circa", "possibly", "quarter", "century", "monday", "tuesday",
      "wednesday", "thursday", "friday", "saturday", "sunday",
    ] + Months.full.map { $0.lowercased() }

  static func error(of phrase: TokenizedPhrase) -> PhraseError {
    if EDTFDate.End(words: phrase.text) == .open {
      return phrase.error(
        "this means an open end and is not a date",
        hint: "write its start too, as in “since 17 Nov 2024”")
    }
    if let unknown = phrase.words.first(where: { !knows($0) }) {
      let meant = meant(by: unknown.plain).map { "did you mean “\($0)”? " } ?? ""
      return phrase.error(
        "“\(EDTFError.shown(unknown.typed))” is not understood", at: unknown, hint: meant + Phrase.hint)
    }
    return phrase.error("these words are not a date", hint: Phrase.hint)
  }

  private static func knows(_ word: Token) -> Bool {
    let plain = word.plain
    return words.contains(plain) || word.month != nil || word.amount != nil || word.dayNumber != nil
      || word.year != nil || Seasons.knows(word) || Qualifying.knows(plain) || word.weekday != nil
      || Portions.knows(plain) || CalendarDuration.knows(plain) || word.era != nil
      || Quarters.code(of: word) != nil
      || Decades.isDecade(word) || ClockTimes.partsOfDay.contains(plain) || (try? EDTFDate(word.typed)) != nil
      || NumericDates.knows(word)
  }

  /// The name that differs in one or two letters from what was typed.
  private static func meant(by plain: String) -> String? {
    let typed = Array(plain.utf8)
    guard (4...12).contains(typed.count) else { return nil }
    let near = names.map { ($0, distance(typed, Array($0.utf8))) }.min { $0.1 < $1.1 }
    return near.flatMap { $0.1 <= (typed.count < 6 ? 1 : 2) ? $0.0 : nil }
  }

  private static func distance(_ one: [UInt8], _ other: [UInt8]) -> Int {
    var row = Array(0...other.count)
    for (index, byte) in one.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in 1...other.count {
        let cost = min(row[column] + 1, row[column - 1] + 1, diagonal + (byte == other[column - 1] ? 0 : 1))
        (diagonal, row[column]) = (row[column], cost)
      }
    }
    return row[other.count]
  }
}
