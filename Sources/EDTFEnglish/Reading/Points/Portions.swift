import EDTF

/// `early 2024`, `mid-November 2024`, `late 1990s`, `first half of November 2024`, `end of March 2024`.
///
/// Of what has a code in EDTF it is that (`2024-37`), else one of the days or years (`[2024-11-11..2024-11-20]`).
enum Portions {
  private static let leads = PhraseTable([
    (Portion(0...1, of: 3), ["early to mid", "early mid", "early or mid"]),
    (Portion(1...2, of: 3), ["mid to late", "mid late", "mid or late"]),
    (
      Portion(0...0, of: 3),
      [
        "early part", "first part", "first third", "very early", "very beginning", "early", "beginning",
        "start", "opening", "outset",
      ]
    ),
    (
      Portion(2...2, of: 3),
      [
        "latter part", "late part", "last part", "last third", "final third", "third third", "very late",
        "very end", "late", "end", "close", "year end",
      ]
    ),
    (Portion(1...1, of: 3), ["middle part", "second third", "middle third", "mid", "middle"]),
    (Portion(0...0, of: 2), ["first half", "1st half", "early half"]),
    (Portion(1...1, of: 2), ["second half", "2nd half", "latter half", "last half"]),
    (Portion(0...0, of: 4), ["first quarter"]),
    (Portion(1...1, of: 4), ["second quarter"]),
    (Portion(2...2, of: 4), ["third quarter"]),
    (Portion(3...3, of: 4), ["fourth quarter", "last quarter", "final quarter"]),
  ])

  static func knows(_ plain: String) -> Bool { leads.words.contains(plain) }

  static func read(_ phrase: TokenizedPhrase) throws(PhraseError) -> EDTFDate? {
    let start = phrase.skipping(["toward", "towards"]).skipping(["the", "in"])
    guard let (lead, portion, rest) = leads.prefix(of: start) else { return nil }
    // "beginning in 2024" says since when.
    if lead == ["beginning"], ["in", "on"].contains(rest.words.first?.plain) { return nil }
    var whole = rest.skipping(["of", "in", "the", "on", "–"])
    if whole.words.count == 1, let decade = whole.words.first, Decades.isDecade(decade) {
      let ofDecade = whole.with([decade, decade.replaced(by: "decade")])
      // The early 2000s are of the decade, but those of 1800s and 1900s may be of the century.
      if Decades.mayBeCentury(decade), !decade.plain.hasPrefix("20") {
        let ofCentury = whole.with([decade, decade.replaced(by: "century")])
        throw try several(portion, [("of the decade", ofDecade), ("of the century", ofCentury)], phrase)
      }
      whole = ofDecade
    }
    // "beginning Monday" is no part of it: which Monday is asked of "from then on".
    let isBare = lead == ["beginning"] && phrase.starts(with: lead) && !rest.starts(with: ["of"])
    let found: EDTFDate?
    do {
      found = try RelativeDates.whole(whole)
    } catch {
      if isBare { return nil }
      throw error
    }
    guard !whole.words.isEmpty, let date = found, let cut = portion.cut(from: date) else {
      return nil
    }
    let part = try phrase.date(cut)
    // "beginning March 2024" is the beginning of it, or from then on.
    if isBare {
      let since = try phrase.date("\(date)/..")
      throw phrase.twoReadings(("the beginning of it, \(part)", part), ("from then on, \(since)", since))
    }
    return part
  }

  private static func several(
    _ portion: Portion, _ wholes: [(says: String, of: TokenizedPhrase)], _ phrase: TokenizedPhrase
  ) throws(PhraseError) -> PhraseError {
    var readings: [PhraseReading] = []
    for whole in wholes {
      guard let date = try whole.of.point(), let cut = portion.cut(from: date) else { continue }
      let part = try phrase.date(cut)
      readings.append(("\(whole.says), \(part)", part))
    }
    return phrase.severalReadings(readings)
  }
}
