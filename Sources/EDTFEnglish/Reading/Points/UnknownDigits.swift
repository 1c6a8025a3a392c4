import EDTF

/// `194-`, `[19--?]`, `2024-??-17`: digits that are not known, which EDTF writes with X.
///
/// `2019-?` may be that, or a range whose end is not known.
enum UnknownDigits {
  static func check(_ phrase: TokenizedPhrase) throws(PhraseError) {
    guard let first = phrase.text.utf8.first(where: { !"[( ".utf8.contains($0) }), first.isDigit else {
      return
    }
    var bare = phrase.text[...]
    while let first = bare.first, "[( ".contains(first) { bare = bare.dropFirst() }
    while let last = bare.last, "]) ".contains(last) { bare = bare.dropLast() }
    guard (4...10).contains(bare.utf8.count), bare.utf8.allSatisfy({ $0.isDigit || $0 == 45 || $0 == 63 })
    else { return }
    let parts = bare.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count > 1, parts[0].isDigits else { return }
    if (2...3).contains(parts[0].utf8.count) {
      try year(parts, phrase)
    } else if parts[0].utf8.count == 4 {
      try monthOrDay(parts, phrase)
    }
  }

  /// `194-`, `194-?`, `19--`
  private static func year(_ parts: [Substring], _ phrase: TokenizedPhrase) throws(PhraseError) {
    let missing = 4 - parts[0].utf8.count
    guard parts.count == missing + 1, let last = parts.last, last.isEmpty || last == "?",
      parts.dropFirst().dropLast().allSatisfy(\.isEmpty)
    else { return }
    throw written("\(parts[0])\(String(repeating: "X", count: missing))\(last)", phrase)
  }

  /// `2019-?`, `2024-11-?`, `2024-??-17`
  private static func monthOrDay(_ parts: [Substring], _ phrase: TokenizedPhrase) throws(PhraseError) {
    let isUnknown: (Substring) -> Bool = { $0 == "?" || $0 == "??" }
    guard parts.count <= 3, parts.contains(where: isUnknown),
      parts.dropFirst().allSatisfy({ isUnknown($0) || $0.utf8.count == 2 && $0.isDigits })
    else { return }
    let text = parts.map { isUnknown($0) ? "XX" : String($0) }.joined(separator: "-")
    let known = parts.dropLast()
    guard let last = parts.last, isUnknown(last), !known.contains(where: isUnknown) else {
      throw written(text, phrase)
    }
    let end = try phrase.date(known.joined(separator: "-") + "/")
    let unknown = try phrase.date(text)
    throw phrase.twoReadings(
      ("its end is not known, \(end)", end),
      ("its \(parts.count == 2 ? "month" : "day") is not known, \(unknown)", unknown))
  }

  private static func written(_ edtf: String, _ phrase: TokenizedPhrase) -> PhraseError {
    phrase.error("write unknown digits as X: \(edtf)")
  }
}
