import EDTF

extension Token {
  /// The date, where the word is EDTF, perhaps with a full stop behind it.
  var edtf: EDTFDate? {
    guard let first = typed.utf8.first, !Phrase.opensWords(first) else { return nil }
    if let date = try? EDTFDate(typed) { return date }
    return typed.utf8.last == UInt8(ascii: ".") ? try? EDTFDate(withoutStop) : nil
  }

  /// A year of four digits.
  var year: Int? { digits(4...4) }

  /// `17`, `17th`, `seventeenth`
  var dayNumber: Int? { digits(1...2) ?? ordinal }

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

  static let ordinals: [String: Int] = {
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
