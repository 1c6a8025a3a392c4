import EDTF

/// Gives each of several dates what it leaves to another: the year, or the month and the year.
enum SharedParts {
  static func pair(_ left: TokenizedPhrase, _ right: TokenizedPhrase) -> (TokenizedPhrase, TokenizedPhrase) {
    let completed = all([withNumbers(left, of: right), withMonth(withCentury(right, of: left), of: left)])
    return (inYearBefore(completed[0], completed[1], typed: left), completed[1])
  }

  static func all(_ parts: [TokenizedPhrase]) -> [TokenizedPhrase] {
    var parts = parts
    // "Nov 17 and 19, 2024": the month before; "17 and 19 Nov 2024": the month behind.
    for index in parts.indices.dropFirst() {
      guard let month = month(of: parts[index - 1]), isBareDay(parts[index]) else { continue }
      parts[index] = parts[index].with([month] + parts[index].words)
    }
    // "2024 Oct–Dec": the year before.
    for index in parts.indices.dropFirst() {
      guard isNamed(parts[index]), year(of: parts[index]) == nil, isNamed(parts[index - 1]),
        let year = parts[index - 1].words.first, year.year != nil
      else { continue }
      parts[index] = parts[index].with(parts[index].words + [year])
    }
    for index in parts.indices.dropLast().reversed() {
      if let month = month(of: parts[index + 1]), isBareDay(parts[index]),
        parts[index].words.last?.year == nil
      {
        parts[index] = parts[index].with(parts[index].words + [month])
      }
      if isNamed(parts[index]), year(of: parts[index]) == nil, let year = year(of: parts[index + 1]) {
        parts[index] = parts[index].with(parts[index].words + year)
      }
      if let century = Centuries.ending(parts[index + 1]), parts[index].words.last?.ordinal != nil {
        parts[index] = parts[index].with(parts[index].words + century)
      } else if let last = parts[index].words.last, Centuries.names.contains(last.plain),
        let era = Centuries.ending(parts[index + 1])?.dropFirst()
      {
        parts[index] = parts[index].with(parts[index].words + era)
      }
      if Portions.knows(parts[index].plain.joined()), parts[index].words.count == 1 {
        parts[index] = parts[index].with(parts[index].words + whole(parts[index + 1]))
      }
    }
    return parts
  }

  /// The first end of "December to February 2024", which took the other's year: it is that of the year before.
  private static func inYearBefore(_ first: TokenizedPhrase, _ last: TokenizedPhrase, typed: TokenizedPhrase)
    -> TokenizedPhrase
  {
    guard year(of: typed) == nil, let year = first.words.last, let number = year.year, number > 0 else {
      return first
    }
    guard let from = rank(first), let through = rank(last), from > through else { return first }
    return first.with(first.words.dropLast() + [year.replaced(by: padded(number - 1, to: 4))])
  }

  /// The place in its year of a month or a season, in months.
  private static func rank(_ part: TokenizedPhrase) -> Int? {
    if let month = month(of: part)?.month { return month }
    return part.words.lazy.compactMap(\.season).first.map { 3 + 3 * $0 }
  }

  /// `17` of `17–20.11.2024`, and `44` of `44 to 27 BC`.
  private static func withNumbers(_ part: TokenizedPhrase, of next: TokenizedPhrase) -> TokenizedPhrase {
    guard part.words.count == 1, let only = part.words.first, let last = next.words.last else { return part }
    if last.era != nil, only.digits(1...4) != nil { return part.with([only, last]) }
    guard next.words.count == 1, only.digits(1...2) != nil else { return part }
    let sides = last.plain.split(separator: ".", omittingEmptySubsequences: false)
    guard sides.count == 3, sides[2].utf8.count == 4 else { return part }
    return part.with([only.replaced(by: "\(only.plain).\(sides[1]).\(sides[2])")])
  }

  /// `20` of `2024-11-17–20`: a later day of the same month.
  private static func withMonth(_ part: TokenizedPhrase, of before: TokenizedPhrase) -> TokenizedPhrase {
    guard part.words.count == 1, let only = part.words.first, let day = only.digits(1...2),
      let first = before.words.last
    else { return part }
    let sides = first.plain.split { $0 == "-" || $0 == "/" }
    guard sides.count == 3, sides[0].utf8.count == 4, let earlier = Int(sides[2]), earlier < day else {
      return part
    }
    return part.with([only.replaced(by: "\(sides[0])-\(sides[1])-\(padded(day, to: 2))")])
  }

  /// `18` of `1914 to 18`: a later year of the same hundred.
  private static func withCentury(_ part: TokenizedPhrase, of before: TokenizedPhrase) -> TokenizedPhrase {
    guard part.words.count == 1, let only = part.words.first, let short = only.digits(2...2),
      let year = before.words.last, year.plain.utf8.count == 4, let first = year.year, first % 100 < short
    else { return part }
    return part.with([only.replaced(by: padded(first / 100 * 100 + short, to: 4))])
  }

  private static func month(of part: TokenizedPhrase) -> Token? { part.words.first { $0.month != nil } }

  private static func year(of part: TokenizedPhrase) -> ArraySlice<Token>? {
    if let era = part.words.firstIndex(where: { $0.era != nil }) {
      let isBehind = era > part.words.startIndex && part.words[era - 1].digits(1...4) != nil
      return isBehind ? part.words[(era - 1)...era] : part.words[era...]
    }
    guard let at = part.words.lastIndex(where: { $0.year != nil || isPair($0) }) else {
      // The year of an EDTF date or of "last year" stands for all that has none.
      return nil
    }
    let year = part.words[at]
    return isPair(year) ? [year.replaced(by: String(year.plain.prefix(4)))] : [year]
  }

  /// `2023/24`
  private static func isPair(_ word: Token) -> Bool {
    let sides = word.plain.split(separator: "/")
    return sides.count == 2 && sides[0].utf8.count == 4
      && sides.allSatisfy { $0.isDigits }
  }

  /// Whether it is a day of a month that another part names.
  private static func isBareDay(_ part: TokenizedPhrase) -> Bool {
    let words = part.without(["the", "about", "on", "possibly", "circa", "after", "before", "by", "or"]).words
      .filter { $0.weekday == nil }
    guard let first = words.first, first.dayNumber != nil, words.count <= 2 else { return false }
    return words.dropFirst().allSatisfy { $0.year != nil }
  }

  /// Whether it is a month or part of a year, which needs a year.
  private static func isNamed(_ part: TokenizedPhrase) -> Bool {
    part.words.contains {
      $0.month != nil || $0.season != nil || Quarters.code(of: $0) != nil
        || $0.plain == "quarter" || $0.plain == "half"
    }
      && !part.words.contains {
        ["last", "this", "next"].contains($0.plain) && $0.column == part.words.first?.column
      }
  }

  /// What "early" of "early or mid Nov 2024" is of: the words of the next part without its own portion.
  private static func whole(_ part: TokenizedPhrase) -> ArraySlice<Token> {
    part.words.drop { Portions.knows($0.plain) || $0.plain == "of" || $0.plain == "the" }
  }
}
