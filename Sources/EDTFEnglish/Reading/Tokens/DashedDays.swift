import EDTF

/// Days whose parts have dashes between them, as word processors make them of hyphens: `2020–03–16`, `16–Mar–2020`.
enum DashedDays {
  /// The words with each such day as one word with hyphens.
  static func joined(_ words: [Token]) -> [Token] {
    guard words.count >= 5 else { return words }
    var joined: [Token] = []
    var at = 0
    while at < words.count {
      if at + 4 < words.count, isDay(words[at...(at + 4)]) {
        let parts = [words[at], words[at + 2], words[at + 4]].map(\.typed)
        joined.append(words[at].replaced(by: parts.joined(separator: "-")))
        at += 5
      } else {
        joined.append(words[at])
        at += 1
      }
    }
    return joined
  }

  /// Whether these are digits, a dash, digits or a month, a dash and digits without a blank, a year of four of them at one end.
  private static func isDay(_ words: ArraySlice<Token>) -> Bool {
    let five = Array(words)
    guard five[1].typed == "–", five[3].typed == "–", five[2].digits(1...2) != nil || five[2].month != nil
    else { return false }
    for (word, next) in zip(five, five.dropFirst()) {
      guard word.column + word.typed.count == next.column else { return false }
    }
    return five[0].year != nil && five[4].digits(1...2) != nil
      || five[0].digits(1...2) != nil && five[4].year != nil
  }
}
