import EDTF

/// `between A and B`, `from A to B`; `A to B` and `A–B`, which do not say whether something lasted, are refused.
enum RangePhrases {
  private static let joints: Set<String> = [
    "to", "until", "till", "til", "through", "thru", "–", "up", "upto",
  ]
  private static let presents = PhraseTable([
    "present", "the present", "further notice", "now", "ongoing", "date", "the present day", "present day",
    "current", "..",
  ])
  private static let onceLeads = PhraseTable([
    "some time between", "sometime between", "at some point between", "once between", "some day between",
    "in between", "on a day between", "between", "betw", "bet", "somewhere between", "any time between",
    "overnight", "night of", "the night of",
  ])

  private static let lastedLeads = PhraseTable([
    "from", "since", "starting", "lasted from", "lasted", "beginning", "in force from", "in effect from",
    "valid from", "with effect from",
  ])

  private static let wholeLeads = PhraseTable([
    "throughout", "all of", "for all of", "the whole of", "for the whole of", "all through",
  ])

  /// Whether the phrase begins with a word that says how a range is meant.
  static func opens(_ phrase: TokenizedPhrase) -> Bool {
    (onceLeads.prefix(of: phrase) != nil || lastedLeads.prefix(of: phrase) != nil)
      && phrase.words.contains { joints.contains($0.plain) || $0.plain == "and" }
  }

  static func read(_ phrase: TokenizedPhrase, marks: Qualifiers = []) throws(PhraseError) -> EDTFDate? {
    let phrase = phrase.before(["both", "inclusive"]) ?? phrase.before(["inclusive"]) ?? phrase
    if let rest = onceLeads.prefix(of: phrase)?.rest {
      let (bare, all) = Qualifying.covering(rest, marks)
      if let range = try DateRange.read(
        bare, joints: ["and", "–", "to"], of: phrase, marks: all, isLed: true)
      {
        return try range.once()
      }
    }
    if let (lead, _, rest) = lastedLeads.prefix(of: phrase) {
      if let since = try untilNow(rest, marks) { return since }
      let (bare, all) = Qualifying.covering(rest, marks)
      // "Since 1928–29" is since then, and not from the one year to the other.
      if lead != ["since"] || !rest.plain.contains("–"),
        let range = try DateRange.read(bare, joints: joints, of: phrase, marks: all, isLed: true)
      {
        return try range.lasted()
      }
    }
    if marks.isEmpty, let rest = wholeLeads.prefix(of: phrase)?.rest {
      guard let date = try rest.lenientPoint(), let first = date.earliest.day, let last = date.latest.day
      else { return nil }
      return try phrase.date("\(try phrase.day(first))/\(try phrase.day(last))")
    }
    if let since = try untilNow(phrase, marks) { return since }
    if marks.isEmpty, let date = try written(phrase) { return date }
    guard let range = try DateRange.read(phrase, joints: joints, of: phrase, marks: marks) else {
      return nil
    }
    return try range.lastedOrOnce()
  }

  /// `2019–present`, `from 2019 until now`: it has not ended.
  private static func untilNow(_ phrase: TokenizedPhrase, _ marks: Qualifiers) throws(PhraseError)
    -> EDTFDate?
  {
    guard let rest = presents.suffix(of: phrase)?.rest, let joint = rest.words.last,
      joints.contains(joint.plain)
    else { return nil }
    var start = rest.droppingLast(1)
    start = joint.plain == "to" || joint.plain == "until" ? start.before(["up"]) ?? start : start
    if let edge = try PeriodBoundary.read(start) { return try edge.build(.since, start) }
    guard let date = try start.lenientOperand() else { return nil }
    return try PrepositionMeaning(meaning: .since, date: date.marked(marks), phrase: start, name: "from")
      .build()
  }

  /// `2024-11-17 / 2024-11-20`: EDTF with blanks around its slash.
  private static func written(_ phrase: TokenizedPhrase) throws(PhraseError) -> EDTFDate? {
    guard phrase.words.count == 3, phrase.plain[1] == "/" else { return nil }
    guard phrase.words.allSatisfy({ $0.plain.utf8.allSatisfy { !(97...119).contains($0) } }) else {
      return nil
    }
    return try phrase.date(phrase.words.map(\.typed).joined())
  }
}
