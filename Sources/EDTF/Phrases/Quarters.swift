/// `Q4 2024`, `2024q4`, `fourth quarter of 2024`, `H1 2024`, `second half of 2024`
enum Quarters {
  static func read(_ wording: Wording) throws(EDTFError) -> EDTFDate? {
    var words = wording.words.filter { $0.plain != "of" && $0.plain != "the" }
    if words.count == 3, let place = words[0].place, let code = code(of: words[1].plain, place: place) {
      guard let year = words[2].year else { return nil }
      return try wording.date("\(padded(year, to: 4))-\(code)")
    }
    if words.count == 1 {
      words = split(words[0])
    }
    guard words.count == 2 else { return nil }
    for (part, whole) in [(words[0], words[1]), (words[1], words[0])] {
      guard let year = whole.year, let letter = part.plain.first else { continue }
      guard part.plain.utf8.count == 2, let place = Int(part.plain.dropFirst()) else { continue }
      guard let code = code(of: String(letter), place: place) else { continue }
      return try wording.date("\(padded(year, to: 4))-\(code)")
    }
    return nil
  }

  private static func code(of name: String, place: Int) -> Int? {
    switch name {
    case "q", "quarter": (1...4).contains(place) ? 32 + place : nil
    case "h", "half": (1...2).contains(place) ? 39 + place : nil
    default: nil
    }
  }

  /// `2024q4`, `2024-q4`, `q4/2024`
  private static func split(_ word: Wording.Word) -> [Wording.Word] {
    let plain = word.plain.filter { $0 != "-" && $0 != "/" }
    guard plain.utf8.count == 6, plain.utf8.count == plain.count else { return [] }
    let cut = plain.first?.isNumber == true ? 4 : 2
    return [String(plain.prefix(cut)), String(plain.dropFirst(cut))].map {
      Wording.Word(typed: $0, column: word.column)
    }
  }
}
