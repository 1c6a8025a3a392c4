extension Wording.Word {
  /// The month that the word names, in full or with three letters (or "sept").
  var month: Int? {
    if plain == "sept" { return 9 }
    let names = plain.utf8.count == 3 ? Months.short : Months.full
    return names.firstIndex { $0.lowercased() == plain }.map { $0 + 1 }
  }
}

/// `November 2024`, `Nov of 2024`, `2024 Nov`
enum NamedMonths {
  static func read(_ wording: Wording) throws(EDTFError) -> EDTFDate? {
    let words = wording.words.filter { $0.plain != "of" }
    guard let at = words.firstIndex(where: { $0.month != nil }) else { return nil }
    if words.count == 1 { throw wording.noYear() }
    guard words.count == 2, let month = words[at].month, let year = words[1 - at].year else { return nil }
    return try wording.date("\(padded(year, to: 4))-\(padded(month, to: 2))")
  }
}
