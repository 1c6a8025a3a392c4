/// Cuts a text into words, at spaces and commas and around the dashes of a range.
enum Splitter {
  static func words(of text: String) -> [Wording.Word] {
    var words: [Wording.Word] = []
    var typed = ""
    var column = 1
    func finish(at end: Int) {
      if !typed.isEmpty { words += parts(of: typed, column: end - typed.count) }
      typed = ""
    }
    for character in text {
      if character.isWhitespace || character == "," {
        finish(at: column)
      } else if character == "–" || character == "—" {
        finish(at: column)
        words.append(Wording.Word(typed: "–", column: column))
      } else {
        typed.append(character)
      }
      column += 1
    }
    finish(at: column)
    return words
  }

  /// `17-20`, `Oct-Dec`, `Oct-3` and `2019-2021` are two words around a dash; `2024-11` and `17-11-2024` are not.
  private static func parts(of typed: String, column: Int) -> [Wording.Word] {
    let whole = Wording.Word(typed: typed, column: column)
    if typed == "-" { return [Wording.Word(typed: "–", column: column)] }
    let sides = typed.split(separator: "-", omittingEmptySubsequences: false)
    guard sides.count == 2 else { return [whole] }
    let first = Wording.Word(typed: String(sides[0]), column: column)
    let second = Wording.Word(typed: String(sides[1]), column: column + sides[0].count + 1)
    let isRange =
      (first.isDayOrMonth && second.isDayOrMonth) || (first.year != nil && second.year != nil)
    guard isRange else { return [whole] }
    return [first, Wording.Word(typed: "–", column: column + sides[0].count), second]
  }
}

extension Wording.Word {
  fileprivate var isDayOrMonth: Bool { dayNumber != nil || month != nil }
}
