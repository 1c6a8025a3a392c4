public import EDTF

extension Phrase {
  /// What people may mean by a text that is EDTF: `2001-21` is spring 2001, and how people write 2001 to 2021, which
  /// lasted or was once. A qualifier before or behind it covers both years. Empty where nothing else is meant by it.
  public static func otherReadings(of text: String) -> [EDTFDate] {
    let isEdge: (Character) -> Bool = { $0.isWhitespace || "()[]\"“”,;".contains($0) }
    var bare = text[...]
    while let first = bare.first, isEdge(first) { bare = bare.dropFirst() }
    while let last = bare.last, isEdge(last) { bare = bare.dropLast() }
    guard let years = QualifiedYears(bare), years.last.utf8.count == 2,
      let pair = YearPairs.coded(years.bare)
        ?? YearPairs.hyphened(Token(typed: years.bare, column: 1))
    else {
      return []
    }
    let first = padded(pair.first, to: 4) + years.firstMarks.written
    let last = padded(pair.last, to: 4) + years.lastMarks.written
    return ["\(first)/\(last)", "[\(first)..\(last)]"].compactMap { try? EDTFDate($0) }
  }
}

extension EDTFDate {
  /// Whether it is a month of a year, however qualified.
  var isMonth: Bool {
    guard case .single(let date) = form else { return false }
    return date.precision == .month && !date.hasUnspecified
  }
}
