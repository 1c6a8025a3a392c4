import EDTF

/// What a hyphen does within a word: a range (`17-20`, `Oct-Dec`), a date (`17-Nov-2024`), or only joins words
/// (`mid-November`).
enum HyphenatedTokens {
  /// The words that it is made of; a range has a dash between its two.
  ///
  /// - Parameters:
  ///   - keepsEDTF: whether `1920-30` is EDTF, as it is where it stands alone, rather than a range of years.
  ///   - dashes: the columns of the hyphens that are dashes.
  static func parts(
    of whole: Token, after previous: Token?, keepsEDTF: Bool, dashes: Set<Int>
  ) -> [Token] {
    if whole.typed == "-" || whole.typed == "--" { return [dash(at: whole.column)] }
    if dashes.isEmpty, let words = QualifiedYears(whole.typed)?.words(of: whole, keepsEDTF: keepsEDTF) {
      return words
    }
    if let cut = cut(whole, at: dashes) {
      return cut.flatMap { part in
        part.typed == "–" ? [part] : parts(of: part, after: previous, keepsEDTF: keepsEDTF, dashes: [])
      }
    }
    guard whole.typed.utf8.contains(UInt8(ascii: "-")) else { return runTogether(whole) }
    if !keepsEDTF, let pair = YearPairs.coded(whole.typed) { return pair.words(of: whole) }
    if (try? EDTFDate(whole.typed)) != nil || whole.ordinal != nil { return [whole] }
    let sides = sides(of: whole)
    if sides.count == 2, let halved = half(sides[0], sides[1], after: previous) { return halved }
    guard !sides.contains(where: \.typed.isEmpty) else { return [whole] }
    switch sides.count {
    case 2: return pair(sides[0], sides[1], whole, after: previous)
    case 3 where isNamedDay(sides[...]): return sides
    case 6 where sides.allSatisfy({ $0.digits(1...4) != nil }): return days(sides, whole)
    default:
      let areWords = sides.allSatisfy { $0.plain.utf8.allSatisfy(isLetter) || $0.year != nil }
      return sides.count > 2 && areWords ? sides : [whole]
    }
  }

  /// The parts of `17nov2024` and `Nov2024`.
  private static func runTogether(_ whole: Token) -> [Token] {
    // Letters alone and digits alone are one word.
    if whole.digits(1...7) != nil || whole.typed.utf8.allSatisfy({ Self.isLetter($0 | 0x20) }) {
      return [whole]
    }
    func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
    let (day, rest) = (whole.typed.prefix(while: isDigit), whole.typed.drop(while: isDigit))
    let (name, year) = (rest.prefix { !isDigit($0) }, rest.drop { !isDigit($0) })
    if let parts = dotted(whole) { return parts }
    let kind = TokenKind(name.lowercased())
    if case .era = kind, day.isEmpty != year.isEmpty, (day + year).count <= 4,
      year.allSatisfy(isDigit)
    {
      let number = Token(
        typed: String(day + year), column: whole.column + (day.isEmpty ? name.count : 0))
      let era = Token(typed: String(name), column: whole.column + day.count)
      return day.isEmpty ? [era, number] : [number, era]
    }
    guard case .month = kind, day.count <= 2, year.count == 4, year.allSatisfy(isDigit)
    else {
      return [whole]
    }
    let parts = [(day, 0), (name, day.count), (year, day.count + name.count)].filter { !$0.0.isEmpty }
    return parts.map { Token(typed: String($0.0), column: whole.column + $0.1) }
  }

  /// The parts of `17.Nov.2024` and `Nov.2024`.
  private static func dotted(_ whole: Token) -> [Token]? {
    guard whole.typed.utf8.dropLast().contains(UInt8(ascii: ".")) else { return nil }
    var column = whole.column
    let parts = whole.typed.split(separator: ".", omittingEmptySubsequences: false).map { part in
      defer { column += part.count + 1 }
      return Token(typed: String(part), column: column)
    }
    return (2...3).contains(parts.count) && isNamedDay(parts[...]) ? parts : nil
  }

  /// The words around the hyphen of that column.
  private static func cut(_ whole: Token, at dashes: Set<Int>) -> [Token]? {
    guard let column = dashes.first(where: { whole.column <= $0 && $0 < whole.column + whole.typed.count })
    else {
      return nil
    }
    let typed = Array(whole.typed)
    let sides = [
      (typed[..<(column - whole.column)], whole.column), (typed[(column - whole.column + 1)...], column + 1),
    ]
    let words = sides.map {
      Token(typed: String($0.0), column: $0.1, isAfterComma: whole.isAfterComma)
    }
    return [words[0], dash(at: column), words[1]].filter { !$0.typed.isEmpty }
  }

  private static func pair(
    _ first: Token, _ second: Token, _ whole: Token, after previous: Token?
  ) -> [Token] {
    let range = [first, dash(at: second.column - 1), second]
    if first.year != nil && second.year != nil || ["present", "?", ".."].contains(second.plain) {
      return range
    }
    let isPartOfYear = [first, second].contains { $0.month != nil || Quarters.code(of: $0) != nil }
    if isPartOfYear && (first.year ?? second.year) != nil { return [first, second] }
    if let full = second.completed(after: first) { return [first, dash(at: second.column - 1), full] }
    if first.month != nil && second.dayNumber != nil {
      return previous?.dayNumber == nil ? [first, second] : range
    }
    if first.dayNumber != nil && second.month != nil {
      return previous?.month == nil ? [first, second] : range
    }
    if first.isDayOrMonth && second.isDayOrMonth { return range }
    let isNumber = first.digits(1...4) != nil && second.digits(1...4) != nil
    if isNumber { return [whole] }
    return first.opensRange && second.opensRange ? range : [first, second]
  }

  /// `17 -20 Nov` and `17- 20 Nov`: a dash that stands beside one of its words.
  private static func half(
    _ first: Token, _ second: Token, after previous: Token?
  ) -> [Token]? {
    if first.typed.isEmpty, second.isDayOrMonth, previous?.isDayOrMonth == true {
      return [dash(at: first.column), second]
    }
    return second.typed.isEmpty && (first.isDayOrMonth || first.year != nil)
      ? [first, dash(at: second.column - 1)] : nil
  }

  private static func isNamedDay(_ sides: ArraySlice<Token>) -> Bool {
    sides.contains { $0.month != nil } && sides.allSatisfy { $0.month != nil || $0.digits(1...4) != nil }
  }

  /// `2024-11-17-2024-11-20`
  private static func days(_ sides: [Token], _ whole: Token) -> [Token] {
    let (first, last) = (sides[..<3].map(\.typed), sides[3...].map(\.typed))
    return [
      whole.replaced(by: first.joined(separator: "-")), dash(at: sides[3].column - 1),
      Token(typed: last.joined(separator: "-"), column: sides[3].column),
    ]
  }

  private static func sides(of whole: Token) -> [Token] {
    var column = whole.column
    return whole.typed.split(separator: "-", omittingEmptySubsequences: false).enumerated().map {
      index, side in
      defer { column += side.count + 1 }
      return Token(
        typed: String(side), column: column, isAfterComma: index == 0 && whole.isAfterComma)
    }
  }

  private static func dash(at column: Int) -> Token { Token(typed: "–", column: column) }

  private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte) }
}

extension Token {
  fileprivate var isDayOrMonth: Bool { dayNumber != nil || month != nil }

  /// Whether it can be an end of a range that is written with a hyphen: `Q3-Q4`, `1980s-1990s`, `spring-summer`.
  fileprivate var opensRange: Bool {
    Seasons.knows(self) || Quarters.code(of: self) != nil || Decades.isDecade(self) || year != nil
      || isDayOrMonth
  }

  /// The year of which it is the last digits, behind the first year of a range: `1918` of `1914–18`, `901` of `899–901`
  /// in four digits. Nil where it is no such year; one digit is taken for one only behind a dash.
  /// What can be a month is a year of the next century only where the text cannot be a month (`c. 1899–01`).
  func completed(
    after first: Token, digits counts: ClosedRange<Int> = 2...3, mayBeMonth: Bool = false
  ) -> Token? {
    guard let year = first.digits(3...4), let short = digits(counts) else { return nil }
    let unit = [10, 100, 1000][plain.utf8.count - 1]
    guard year >= unit, let last = YearPairs.later(than: year, digits: short, unit: unit) else { return nil }
    if last / unit > year / unit, !mayBeMonth, (1...12).contains(short) { return nil }
    // `2024-120` is the 120th day of that year to whoever counts days so.
    guard unit < 1000 || plain.first != "0" && short - year % unit < 60 else { return nil }
    return replaced(by: padded(last, to: 4))
  }
}
