extension Wording.Word {
  /// The number, where the word is nothing but these many digits.
  func digits(_ counts: ClosedRange<Int>) -> Int? {
    guard counts.contains(plain.utf8.count), plain.utf8.allSatisfy({ (48...57).contains($0) }) else {
      return nil
    }
    return Int(plain)
  }

  /// A year of four digits.
  var year: Int? { digits(4...4) }

  /// `17`, `17th`
  var dayNumber: Int? {
    if let number = digits(1...2) { return number }
    for ending in ["st", "nd", "rd", "th"] where plain.hasSuffix(ending) {
      return Wording.Word(typed: String(plain.dropLast(2)), column: column).digits(1...2)
    }
    return nil
  }

  /// How many: `3`, `three`, `a`.
  var amount: Int? {
    if let number = digits(1...7) { return number }
    let words = [
      "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    ]
    if plain == "a" || plain == "an" { return 1 }
    return words.firstIndex(of: plain).map { $0 + 1 }
  }

  /// Which of a row: `first`, `2nd`.
  var place: Int? {
    if let place = ["first", "second", "third", "fourth"].firstIndex(of: plain) { return place + 1 }
    return plain.utf8.count == 3 ? dayNumber : nil
  }
}
