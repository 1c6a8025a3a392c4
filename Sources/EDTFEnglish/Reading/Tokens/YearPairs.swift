import EDTF

/// `1965-8`, `2009-11`, `2011/12`: two years, the second cut short, where the text can be a month too.
///
/// What can be no month (`1846-51`), or stands with words and would be the code of a season (`c. 1920-30`), is a range
/// and nothing else: its words are those of `1846–1851`.
struct YearPairs {
  let first: Int
  let last: Int
  /// The EDTF of the month; nil where it can be none.
  let month: String?

  /// The pair that a word can be, besides a month; nil where it can be none.
  static func read(_ word: Token) -> YearPairs? {
    if let pair = hyphened(word) { return pair }
    let parts = word.plain.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 4, parts[1].utf8.count == 2, let year = Int(parts[0]),
      let rest = Int(parts[1])
    else { return nil }
    if rest == (year + 1) % 100 {
      return YearPairs(first: year, last: year + 1, month: monthText(year, rest))
    }
    return rest > 12 && rest > year % 100
      ? YearPairs(first: year, last: year / 100 * 100 + rest, month: nil) : nil
  }

  /// `1965-8` and `2009-11`.
  static func hyphened(_ word: Token) -> YearPairs? {
    let parts = word.plain.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 4, let year = word.replaced(by: String(parts[0])).year,
      let short = word.replaced(by: String(parts[1])).digits(1...2), let month = monthText(year, short)
    else { return nil }
    guard let last = later(than: year, digits: short, unit: parts[1].utf8.count == 1 ? 10 : 100) else {
      return nil
    }
    return YearPairs(first: year, last: last, month: month)
  }

  /// The year after that one which ends with these digits: of the same decade or century, or of the next century if
  /// that is near (`1899-01`).
  static func later(than year: Int, digits short: Int, unit: Int) -> Int? {
    let same = year / unit * unit + short
    if same > year { return same }
    return unit == 100 && same + 100 - year < mostYearsAcross ? same + 100 : nil
  }

  /// A range over the turn of a century whose second year is cut short has fewer years than that.
  private static let mostYearsAcross = 30

  /// The years of `1920-30`, which EDTF reads as part of the year 1920.
  static func coded(_ typed: some StringProtocol) -> YearPairs? {
    let bytes = Array(typed.utf8)
    guard bytes.count == 7, bytes[4] == UInt8(ascii: "-"), let year = number(bytes[..<4]),
      let code = number(bytes[5...]), SubYear.codes.contains(code),
      let last = later(than: year, digits: code, unit: 100)
    else { return nil }
    return YearPairs(first: year, last: last, month: nil)
  }

  /// `1928–1929` as an end of a range: the one or the other.
  static func season(_ phrase: TokenizedPhrase) throws(PhraseError) -> EDTFDate? {
    let words = Array(phrase.words)
    guard words.count == 3, words[1].plain == "–", let first = words[0].year, words[2].year == first + 1
    else {
      return nil
    }
    return try phrase.date("[\(padded(first, to: 4))..\(padded(first + 1, to: 4))]")
  }

  /// The words of the same as a range.
  func words(of whole: Token) -> [Token] {
    let dash = Token(typed: "–", column: whole.column + 4)
    return [
      whole.replaced(by: padded(first, to: 4)), dash,
      Token(typed: padded(last, to: 4), column: whole.column + 5),
    ]
  }

  /// What the pair means, qualified by `sign`. It is a range where the column says what ranges are, unless it is the
  /// month of an EDTF date.
  func date(_ sign: String, _ phrase: TokenizedPhrase, mayBeEDTF: Bool) throws(PhraseError) -> EDTFDate {
    let lasted = try phrase.date("\(padded(first, to: 4))\(sign)/\(padded(last, to: 4))\(sign)")
    let once = try phrase.date("[\(padded(first, to: 4))\(sign)..\(padded(last, to: 4))\(sign)]")
    let readings: [PhraseReading] = [
      ("it lasted (“from … to …”), \(lasted)", lasted), ("it was once (“between … and …”), \(once)", once),
    ]
    guard let month else {
      return try phrase.ranging(lasted: [readings[0]], once: readings[1])
    }
    if !mayBeEDTF, let ranges = phrase.options.ranges { return ranges == .once ? once : lasted }
    let single = try phrase.date(month + sign)
    throw phrase.severalReadings(readings + [("\(single.inEnglish()), \(single)", single)])
  }

  private static func monthText(_ year: Int, _ month: Int) -> String? {
    (1...12).contains(month) ? "\(padded(year, to: 4))-\(padded(month, to: 2))" : nil
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
    var number = 0
    for byte in bytes {
      guard byte.isDigit else { return nil }
      number = number * 10 + Int(byte - 48)
    }
    return number
  }
}

extension YearPairs {
  /// What `2020–03` can be, with the dash that a word processor makes of a hyphen: a month, and if the next century is
  /// near the years up to there too.
  static func dashed(_ typed: String, _ phrase: TokenizedPhrase) throws(PhraseError) -> EDTFDate? {
    guard typed.utf8.count == 7, let month = try? EDTFDate(typed), month.level == 0,
      let year = number(Array(typed.utf8)[..<4]), let short = number(Array(typed.utf8)[5...])
    else { return nil }
    guard let next = later(than: year, digits: short, unit: 100) else { return month }
    let pair = YearPairs(first: year, last: next, month: typed)
    return try pair.date("", phrase, mayBeEDTF: true)
  }
}
