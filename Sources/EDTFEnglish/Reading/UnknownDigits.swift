import EDTF

/// `194-`, `[19--?]`, `2024-??-17`: digits that are not known, which EDTF writes with X.
///
/// `2019-?` may be that, or a range whose end is not known.
enum UnknownDigits {
  static func check(_ wording: Wording) throws(PhraseError) {
    guard let first = wording.text.utf8.first(where: { !"[( ".utf8.contains($0) }), isDigit(first) else {
      return
    }
    var bare = wording.text[...]
    while let first = bare.first, "[( ".contains(first) { bare = bare.dropFirst() }
    while let last = bare.last, "]) ".contains(last) { bare = bare.dropLast() }
    guard (4...10).contains(bare.utf8.count), bare.utf8.allSatisfy({ isDigit($0) || $0 == 45 || $0 == 63 })
    else { return }
    let parts = bare.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count > 1, parts[0].utf8.allSatisfy(isDigit) else { return }
    if (2...3).contains(parts[0].utf8.count) {
      try year(parts, wording)
    } else if parts[0].utf8.count == 4 {
      try monthOrDay(parts, wording)
    }
  }

  /// `194-`, `194-?`, `19--`
  private static func year(_ parts: [Substring], _ wording: Wording) throws(PhraseError) {
    let missing = 4 - parts[0].utf8.count
    guard parts.count == missing + 1, let last = parts.last, last.isEmpty || last == "?",
      parts.dropFirst().dropLast().allSatisfy(\.isEmpty)
    else { return }
    throw written("\(parts[0])\(String(repeating: "X", count: missing))\(last)", wording)
  }

  /// `2019-?`, `2024-11-?`, `2024-??-17`
  private static func monthOrDay(_ parts: [Substring], _ wording: Wording) throws(PhraseError) {
    let isUnknown: (Substring) -> Bool = { $0 == "?" || $0 == "??" }
    guard parts.count <= 3, parts.contains(where: isUnknown),
      parts.dropFirst().allSatisfy({ isUnknown($0) || $0.utf8.count == 2 && $0.utf8.allSatisfy(isDigit) })
    else { return }
    let text = parts.map { isUnknown($0) ? "XX" : String($0) }.joined(separator: "-")
    let known = parts.dropLast()
    guard let last = parts.last, isUnknown(last), !known.contains(where: isUnknown) else {
      throw written(text, wording)
    }
    let end = try wording.date(known.joined(separator: "-") + "/")
    let unknown = try wording.date(text)
    throw wording.twoReadings(
      ("its end is not known, \(end)", end),
      ("its \(parts.count == 2 ? "month" : "day") is not known, \(unknown)", unknown))
  }

  private static func written(_ edtf: String, _ wording: Wording) -> PhraseError {
    wording.error("digits that are not known are written X: \(edtf)")
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
