import EDTF

/// `2019–?`, `from 2019 to unknown`, `?–2019`: an end that is not known; `2019–`, where nobody can tell that it is.
enum UnknownEnd {
  private static let unknown: Set<String> = ["?", "unknown"]
  private static let joints: Set<String> = ["–", "to", "until", "till"]

  static func read(_ phrase: TokenizedPhrase) throws(PhraseError) -> EDTFDate? {
    guard phrase.words.count >= 2, let last = phrase.words.last, let first = phrase.words.first else {
      return nil
    }
    if last.plain == "–" { return try dangling(phrase.droppingLast(1)) }
    let rest = phrase.skipping(["from"])
    if unknown.contains(last.plain), let joint = rest.words.dropLast().last, joints.contains(joint.plain) {
      guard let start = try rest.droppingLast(2).lenientOperand(), start.isSingle else { return nil }
      return try phrase.date("\(start)/")
    }
    guard unknown.contains(first.plain) || first.plain == "from", let lead = rest.words.first,
      unknown.contains(lead.plain), let joint = rest.words.dropFirst().first, joints.contains(joint.plain),
      let end = try rest.dropping(2).lenientOperand(), end.isSingle
    else { return nil }
    return try phrase.date("/\(end)")
  }

  private static func dangling(_ phrase: TokenizedPhrase) throws(PhraseError) -> EDTFDate? {
    // "194-" is a decade, and no year of three digits.
    guard phrase.words.last?.digits(1...3) == nil, let start = try phrase.lenientOperand(), start.isSingle
    else { return nil }
    let (open, unknown) = (try phrase.date("\(start)/.."), try phrase.date("\(start)/"))
    throw phrase.twoReadings(
      ("it has not ended, \(open)", open), ("its end is not known, \(unknown)", unknown))
  }
}
