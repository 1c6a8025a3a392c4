import EDTF

/// `after 14 Nov 2024 and before 17 Nov 2024`: once, between two bounds.
enum Bounded {
  static func read(_ wording: Wording) throws(PhraseError) -> EDTFDate? {
    for joint in wording.words.indices where ["and", "but", "or"].contains(wording.words[joint].plain) {
      let sides = (wording.with(wording.words[..<joint]), wording.with(wording.words[(joint + 1)...]))
      guard Prepositions.opens(sides.0), Prepositions.opens(sides.1) else { continue }
      let (first, last) = Completing.pair(sides.0, sides.1)
      guard let from = try Prepositions.read(first), let through = try Prepositions.read(last),
        from.latest == .unbounded, through.earliest == .unbounded, let one = from.earliest.day,
        let other = through.latest.day
      else { continue }
      guard one <= other else { throw wording.error("the end \(other) is before the start \(one)") }
      return .onceBetween(one, other)
    }
    return nil
  }
}
