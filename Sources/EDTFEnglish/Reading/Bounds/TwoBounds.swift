import EDTF

/// `after 14 Nov 2024 and before 17 Nov 2024`: once, between two bounds.
enum TwoBounds {
  static func read(_ phrase: TokenizedPhrase) throws(PhraseError) -> EDTFDate? {
    for joint in phrase.words.indices where ["and", "but", "or"].contains(phrase.words[joint].plain) {
      let sides = (phrase.with(phrase.words[..<joint]), phrase.with(phrase.words[(joint + 1)...]))
      guard Prepositions.opens(sides.0), Prepositions.opens(sides.1) else { continue }
      let (first, last) = SharedParts.pair(sides.0, sides.1)
      guard let from = try Prepositions.read(first), let through = try Prepositions.read(last),
        from.latest == .unbounded, through.earliest == .unbounded, let one = from.earliest.day,
        let other = through.latest.day
      else { continue }
      guard one <= other else { throw phrase.error("the end \(other) is before the start \(one)") }
      return .onceBetween(one, other)
    }
    return nil
  }
}
