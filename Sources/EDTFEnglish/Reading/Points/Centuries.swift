import EDTF

/// `19th century`, `the 5th century BC`, `second millennium`: as EDTF has it, 1800 to 1899. The first, which EDTF would
/// begin with 1 BC, is 1 to 100.
enum Centuries {
  static let names: Set<String> = ["century", "centuries", "cent", "c"]

  static func read(_ phrase: TokenizedPhrase) throws(PhraseError) -> EDTFDate? {
    guard phrase.words.contains(where: { $0.ordinal != nil }) else { return nil }
    var rest = phrase.without(["the"])
    let era = Eras.strip(&rest)
    let words = Array(rest.words)
    guard words.count == 2, let place = words[0].ordinal, place > 0 else { return nil }
    if names.contains(words[1].plain) {
      if era == .before {
        return try phrase.date(
          "[\(Eras.text(place * 100, .before))..\(Eras.text(place * 100 - 99, .before))]")
      }
      if place == 1 { return try phrase.date("[0001..0100]") }
      return try phrase.date("\(padded(place - 1, to: 2))XX")
    }
    guard words[1].plain == "millennium", era != .before else { return nil }
    guard place <= 10 else { throw phrase.beyondYears() }
    return try phrase.date(place == 1 ? "[0001..1000]" : "\(place - 1)XXX")
  }

  /// The words for "century" at the end of a date, and its era: what a date before it may leave to it.
  static func ending(_ phrase: TokenizedPhrase) -> ArraySlice<Token>? {
    guard let at = phrase.words.lastIndex(where: { names.contains($0.plain) }) else { return nil }
    let ending = phrase.words[at...]
    return ending.count == 1 || ending.count == 2 && phrase.words[at + 1].era != nil ? ending : nil
  }
}
