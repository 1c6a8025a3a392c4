import EDTF

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

  /// `17`, `17th`, `seventeenth`
  var dayNumber: Int? { digits(1...2) ?? ordinal }

  /// Which of a row: `17th`, `first`, `twenty-first`.
  var ordinal: Int? {
    for ending in ["st", "nd", "rd", "th"] where plain.hasSuffix(ending) {
      if let number = Wording.Word(typed: String(plain.dropLast(2)), column: column).digits(1...2) {
        return number
      }
    }
    return Self.ordinals[plain]
  }

  /// How many: `3`, `three`, `a`, `couple`.
  var amount: Int? {
    if let number = digits(1...7) { return number }
    return plain == "a" || plain == "an" ? 1 : Self.amounts[plain]
  }

  private static let amounts: [String: Int] = {
    let words = [
      "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
      "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    ]
    var amounts = [
      "couple": 2, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "ninety": 90, "hundred": 100,
    ]
    for (index, word) in words.enumerated() { amounts[word] = index + 1 }
    return amounts
  }()

  private static let ordinals: [String: Int] = {
    let words = [
      "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
      "eleventh",
      "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
      "nineteenth",
    ]
    var ordinals = ["twentieth": 20, "thirtieth": 30, "thirty-first": 31]
    for (index, word) in words.enumerated() {
      ordinals[word] = index + 1
      if index < 9 { ordinals["twenty-" + word] = 21 + index }
    }
    return ordinals
  }()
}
