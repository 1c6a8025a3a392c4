import EDTF

/// `17/11/2024`, `17.11.2024`, `2024/11/17`, `11/2024`: numbers whose order must be plain from what they are.
enum NumericDates {
  static func read(_ phrase: TokenizedPhrase) throws(PhraseError) -> EDTFDate? {
    guard phrase.words.count == 1, let word = phrase.words.first else { return nil }
    for separator: Character in ["/", ".", "-"] {
      let parts = word.plain.split(separator: separator, omittingEmptySubsequences: false)
      let words = parts.map { word.replaced(by: String($0)) }
      if words.count == 2, let date = try pair(words[0], words[1], separator, phrase) { return date }
      guard words.count == 3, let middle = words[1].digits(1...2) else { continue }
      if let first = words[0].digits(1...2), let year = words[2].year {
        return try day(first, middle, year, phrase)
      }
      // Written in full with hyphens it is EDTF, whose own error is better.
      let isEDTF = separator == "-" && words[1].digits(2...2) != nil && words[2].digits(2...2) != nil
      if let year = words[0].year, let last = words[2].digits(1...2), !isEDTF {
        return try phrase.date(year, middle, last)
      }
      if words[0].digits(1...2) != nil, words[2].digits(2...2) != nil {
        throw phrase.error("a year has four digits, as in 17/11/2024")
      }
    }
    return nil
  }

  /// `11/2024` and `2024/11`; `2011/12` is a month or two years.
  private static func pair(
    _ first: Token, _ second: Token, _ separator: Character, _ phrase: TokenizedPhrase
  ) throws(PhraseError) -> EDTFDate? {
    if let month = first.digits(1...2), let year = second.year {
      return try phrase.date(year, month)
    }
    guard let year = first.year, let rest = second.digits(1...2),
      separator != "-" || second.digits(1...1) != nil
    else {
      return nil
    }
    if let word = phrase.words.first, let pair = YearPairs.read(word) {
      return try pair.date("", phrase, mayBeEDTF: false)
    }
    return (1...12).contains(rest) ? try phrase.date(year, rest) : nil
  }

  /// Whether it is a day in numbers, whichever order they are in.
  static func knows(_ word: Token) -> Bool {
    let parts = word.plain.split { "/.-".contains($0) }
    return parts.count == 3 && parts.contains { $0.utf8.count == 4 }
      && parts.allSatisfy { $0.utf8.count <= 4 && $0.isDigits }
  }

  private static func day(
    _ first: Int, _ second: Int, _ year: Int, _ phrase: TokenizedPhrase
  ) throws(PhraseError) -> EDTFDate {
    let dayFirst = Day(year: year, month: second, day: first)
    let monthFirst = Day(year: year, month: first, day: second)
    if let order = phrase.options.dayOrder {
      guard let day = order == .dayFirst ? dayFirst : monthFirst else {
        var error = phrase.error(
          "the calendar has no such day with the \(order == .dayFirst ? "day" : "month") first, as is settled here"
        )
        error.part = .dayOrder
        throw error
      }
      return EDTFDate(day)
    }
    switch (dayFirst, monthFirst) {
    case (let one?, let other?) where one != other:
      var error = phrase.twoReadings(("\(one)", EDTFDate(one)), ("\(other)", EDTFDate(other)))
      error.part = .dayOrder
      throw error
    case (let day?, _), (nil, let day?): return EDTFDate(day)
    case (nil, nil):
      throw phrase.error("the calendar has no such day, whether the day or the month comes first")
    }
  }

  /// Words around a slash between names, or between days of a month that is named: `spring/summer 2024`,
  /// `17/18 Nov 2024`, `17/Nov/2024`.
  static func parted(_ words: [Token]) -> [Token] {
    guard words.contains(where: { $0.typed.utf8.contains(UInt8(ascii: "/")) || qualified($0) != nil }) else {
      return words
    }
    let hasMonth = words.contains { $0.month != nil }
    let hasCentury = words.contains { Centuries.names.contains($0.plain) }
    return words.flatMap { word -> [Token] in
      if let qualified = qualified(word) { return qualified }
      guard word.typed.utf8.contains(UInt8(ascii: "/")), word.typed != "/" else { return [word] }
      var column = word.column
      let sides = word.typed.split(separator: "/", omittingEmptySubsequences: false).map { side in
        defer { column += side.count + 1 }
        return Token(
          typed: String(side), column: column, isAfterComma: column == word.column && word.isAfterComma)
      }
      if sides.count == 3, sides[0].month != nil || sides[1].month != nil { return sides }
      guard sides.count == 2, !sides.contains(where: \.typed.isEmpty) else { return [word] }
      if sides.map(\.plain) == ["and", "or"] { return [sides[1]] }
      if sides.contains(where: { $0.month != nil }), sides.contains(where: { $0.year != nil }) {
        return sides
      }
      let areDays = hasMonth && sides.allSatisfy { $0.dayNumber != nil }
      let areNames =
        sides.allSatisfy(isName) || (sides[0].year != nil && isName(sides[1]))
        || (sides[0].ordinal != nil || Decades.isDecade(sides[0])) && Portions.knows(sides[1].plain)
        || sides.allSatisfy(Decades.isDecade) || hasCentury && sides.allSatisfy { $0.ordinal != nil }
      guard areDays || areNames else { return [word] }
      return [sides[0], Token(typed: "/", column: sides[1].column - 1), sides[1]]
    }
  }

  /// The words of `5/11/2024?` and `~5.11.2024`.
  private static func qualified(_ word: Token) -> [Token]? {
    let bytes = word.typed.utf8
    guard bytes.count >= 7, let first = bytes.first, let last = bytes.last else { return nil }
    let (before, behind) = (Qualifiers.written(first), Qualifiers.written(last))
    guard before != nil || behind != nil else { return nil }
    let bare = word.replaced(
      by: String(word.typed.dropFirst(before == nil ? 0 : 1).dropLast(behind == nil ? 0 : 1)))
    let parts = bare.typed.split { $0 == "/" || $0 == "." }
    guard parts.count == 3 || parts.count == 2 && parts[0].utf8.count < 3,
      parts.allSatisfy({ $0.isDigits })
    else {
      return nil
    }
    let sign = (before ?? []).union(behind ?? []).written
    return [bare, Token(typed: sign, column: word.column)]
  }

  private static func isName(_ word: Token) -> Bool {
    word.month != nil || Seasons.knows(word) || Portions.knows(word.plain)
      || Quarters.code(of: word) != nil
  }
}
