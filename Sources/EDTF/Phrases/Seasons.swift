/// `spring 2024`, `2024 autumn`, `winter 2023–24`, `southern summer of 2024`
enum Seasons {
  private static let names = ["spring": 0, "summer": 1, "autumn": 2, "fall": 2, "winter": 3]
  private static let firstCodes = ["northern": 25, "southern": 29]

  static func knows(_ plain: String) -> Bool {
    names[plain] != nil || firstCodes[plain] != nil
  }

  static func read(_ wording: Wording) throws(EDTFError) -> EDTFDate? {
    var words = wording.words.filter { $0.plain != "of" }
    var firstCode = 21
    if let first = words.first, let code = firstCodes[first.plain] {
      firstCode = code
      words.removeFirst()
    }
    guard let at = words.firstIndex(where: { names[$0.plain] != nil }) else { return nil }
    guard let place = names[words.remove(at: at).plain] else { return nil }
    if words.isEmpty { throw wording.noYear() }
    let code = firstCode + place
    guard let year = year(words, mayBePair: [24, 28, 30].contains(code)) else { return nil }
    return try wording.date("\(padded(year, to: 4))-\(code)")
  }

  /// One year, or, for a season that begins in December, the first of two that follow each other.
  private static func year(_ words: [Wording.Word], mayBePair: Bool) -> Int? {
    if words.count == 1, let year = words[0].year { return year }
    guard mayBePair else { return nil }
    let sides = words.map(\.plain).joined().split { $0 == "–" || $0 == "-" || $0 == "/" }
    guard sides.count == 2, let first = Int(sides[0]), sides[0].utf8.count == 4 else { return nil }
    let next = padded(first + 1, to: 4)
    return sides[1] == next || sides[1] == next.suffix(2) ? first : nil
  }
}
