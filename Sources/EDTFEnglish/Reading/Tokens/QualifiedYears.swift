import EDTF

/// Two years with a hyphen or a slash between them, the second perhaps cut short, and what qualifies them: `?1914-18`,
/// `1914?-18`, `~1914/18`.
///
/// What stands before the first or behind the second covers both, what stands beside the hyphen its own year alone.
struct QualifiedYears {
  let first: String
  let last: String
  let separator: Character
  /// What is written before the first or behind the last.
  let outer: Qualifiers
  let firstMarks: Qualifiers
  let lastMarks: Qualifiers

  /// Nil where the text is something else.
  init?(_ text: some StringProtocol) {
    guard (6...13).contains(text.utf8.count), let first = text.utf8.first,
      first.isDigit || Qualifiers.written(first) != nil
    else { return nil }
    let bytes = Array(text.utf8)
    var at = 0
    func marks() -> Qualifiers {
      guard at < bytes.count, let marks = Qualifiers.written(bytes[at]) else { return [] }
      at += 1
      return marks
    }
    func digits() -> String {
      let start = at
      while at < bytes.count, bytes[at].isDigit { at += 1 }
      return String(decoding: bytes[start..<at], as: UTF8.self)
    }
    let before = marks()
    self.first = digits()
    let behindFirst = marks()
    guard at < bytes.count, bytes[at] == UInt8(ascii: "-") || bytes[at] == UInt8(ascii: "/") else {
      return nil
    }
    separator = Character(UnicodeScalar(bytes[at]))
    at += 1
    let beforeLast = marks()
    last = digits()
    let behind = marks()
    guard at == bytes.count, self.first.utf8.count == 4, (1...4).contains(last.utf8.count) else { return nil }
    outer = before.union(behind)
    firstMarks = outer.union(behindFirst)
    lastMarks = outer.union(beforeLast)
  }

  /// Without its qualifiers.
  var bare: String { "\(first)\(separator)\(last)" }

  /// The words of a range or pair that is qualified; nil where it is neither, or has no qualifier.
  func words(of whole: Token, keepsEDTF: Bool) -> [Token]? {
    guard !firstMarks.isEmpty || !lastMarks.isEmpty, !keepsEDTF || (try? EDTFDate(whole.typed)) == nil
    else { return nil }
    let word = whole.replaced(by: bare)
    let sign = outer.written
    let behind = sign.isEmpty ? [] : [Token(typed: sign, column: whole.column)]
    if firstMarks == outer, lastMarks == outer, YearPairs.read(word) != nil { return [word] + behind }
    guard separator == "-" else { return nil }
    let end = Token(typed: last, column: whole.column + first.utf8.count + 1)
    guard
      let full = last.utf8.count == 4
        ? end : end.completed(after: whole.replaced(by: first), digits: 1...2, mayBeMonth: true)
    else { return nil }
    let from = whole.replaced(by: first + firstMarks.subtracting(outer).written)
    let through = full.replaced(by: full.typed + lastMarks.subtracting(outer).written)
    return [from, Token(typed: "–", column: end.column - 1), through] + behind
  }
}
