import EDTF

/// `early 2024`, `mid-November 2024`, `late 1990s`, `first half of November 2024`, `end of March 2024`.
///
/// Of what has a code in EDTF it is that (`2024-37`), else one of the days or years (`[2024-11-11..2024-11-20]`).
enum Portions {
  private static let leadWords: [([String], Portion)] = [
    (["early", "to", "mid"], Portion(0...1, of: 3)), (["early", "mid"], Portion(0...1, of: 3)),
    (["early", "or", "mid"], Portion(0...1, of: 3)), (["mid", "to", "late"], Portion(1...2, of: 3)),
    (["mid", "late"], Portion(1...2, of: 3)), (["mid", "or", "late"], Portion(1...2, of: 3)),
    (["early", "part"], Portion(0...0, of: 3)), (["latter", "part"], Portion(2...2, of: 3)),
    (["late", "part"], Portion(2...2, of: 3)), (["first", "part"], Portion(0...0, of: 3)),
    (["last", "part"], Portion(2...2, of: 3)), (["middle", "part"], Portion(1...1, of: 3)),
    (["first", "half"], Portion(0...0, of: 2)), (["second", "half"], Portion(1...1, of: 2)),
    (["1st", "half"], Portion(0...0, of: 2)), (["2nd", "half"], Portion(1...1, of: 2)),
    (["latter", "half"], Portion(1...1, of: 2)), (["last", "half"], Portion(1...1, of: 2)),
    (["early", "half"], Portion(0...0, of: 2)),
    (["first", "third"], Portion(0...0, of: 3)), (["second", "third"], Portion(1...1, of: 3)),
    (["middle", "third"], Portion(1...1, of: 3)), (["last", "third"], Portion(2...2, of: 3)),
    (["final", "third"], Portion(2...2, of: 3)), (["third", "third"], Portion(2...2, of: 3)),
    (["first", "quarter"], Portion(0...0, of: 4)), (["second", "quarter"], Portion(1...1, of: 4)),
    (["third", "quarter"], Portion(2...2, of: 4)), (["fourth", "quarter"], Portion(3...3, of: 4)),
    (["last", "quarter"], Portion(3...3, of: 4)), (["final", "quarter"], Portion(3...3, of: 4)),
    (["very", "early"], Portion(0...0, of: 3)), (["very", "late"], Portion(2...2, of: 3)),
    (["very", "end"], Portion(2...2, of: 3)), (["very", "beginning"], Portion(0...0, of: 3)),
    (["early"], Portion(0...0, of: 3)), (["beginning"], Portion(0...0, of: 3)),
    (["start"], Portion(0...0, of: 3)),
    (["opening"], Portion(0...0, of: 3)), (["outset"], Portion(0...0, of: 3)),
    (["mid"], Portion(1...1, of: 3)),
    (["middle"], Portion(1...1, of: 3)),
    (["late"], Portion(2...2, of: 3)), (["end"], Portion(2...2, of: 3)), (["close"], Portion(2...2, of: 3)),
    (["year", "end"], Portion(2...2, of: 3)),
  ]

  private static let leads = Leads(leadWords)

  private static let words = Set(leadWords.flatMap(\.0))

  static func knows(_ plain: String) -> Bool {
    words.contains(plain)
  }

  static func read(_ wording: Wording) throws(PhraseError) -> EDTFDate? {
    let start = wording.skipping(["toward", "towards"]).skipping(["the", "in"])
    guard let (lead, portion, rest) = leads.first(of: start) else { return nil }
    // "beginning in 2024" says since when.
    if lead == ["beginning"], ["in", "on"].contains(rest.words.first?.plain) { return nil }
    var whole = rest.skipping(["of", "in", "the", "on", "–"])
    if whole.words.count == 1, let decade = whole.words.first, Decades.isDecade(decade) {
      let ofDecade = whole.with([decade, decade.replaced(by: "decade")])
      // The early 2000s are of the decade, but those of 1800s and 1900s may be of the century.
      if Decades.mayBeCentury(decade), !decade.plain.hasPrefix("20") {
        let ofCentury = whole.with([decade, decade.replaced(by: "century")])
        throw try several(portion, [("of the decade", ofDecade), ("of the century", ofCentury)], wording)
      }
      whole = ofDecade
    }
    // "beginning Monday" is no part of it: which Monday is asked of "from then on".
    let isBare = lead == ["beginning"] && wording.starts(with: lead) && !rest.starts(with: ["of"])
    let found: EDTFDate?
    do {
      found = try Relative.whole(whole)
    } catch {
      if isBare { return nil }
      throw error
    }
    guard !whole.words.isEmpty, let date = found, let cut = portion.cut(from: date) else {
      return nil
    }
    let part = try wording.date(cut)
    // "beginning March 2024" is the beginning of it, or from then on.
    if isBare {
      let since = try wording.date("\(date)/..")
      throw wording.twoReadings(("the beginning of it, \(part)", part), ("from then on, \(since)", since))
    }
    return part
  }

  private static func several(
    _ portion: Portion, _ wholes: [(says: String, of: Wording)], _ wording: Wording
  ) throws(PhraseError) -> PhraseError {
    var readings: [Wording.Reading] = []
    for whole in wholes {
      guard let date = try whole.of.point(), let cut = portion.cut(from: date) else { continue }
      let part = try wording.date(cut)
      readings.append(("\(whole.says), \(part)", part))
    }
    return wording.severalReadings(readings)
  }
}
