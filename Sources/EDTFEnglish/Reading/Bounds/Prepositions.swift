import EDTF

/// How a date bounds what it dates.
enum Preposition { case by, before, after, onOrAfter, since, until }

/// `by`, `before`, `after`, `since`, `until` and their like, with one date after them, or behind it (`or later`).
enum Prepositions {
  private static let leads = PhraseTable<Preposition>([
    (
      .by,
      [
        "on or before", "in or before", "at or before", "no later than", "not later than", "not after",
        "before or on", "by close of business on", "by close of business", "by the close of business on",
        "by cob", "at the latest by", "at latest", "some time by", "by",
      ]
    ),
    (
      .onOrAfter,
      [
        "not before", "on or after", "in or after", "no earlier than", "not earlier than", "no sooner than",
        "not sooner than", "not until", "at the earliest on", "at the earliest", "at earliest",
      ]
    ),
    (
      .after, ["not until after", "aft", "post", "after", "later than", "past", "following", "subsequent to"]
    ),
    (.before, ["before", "bef", "pre", "prior to", "earlier than", "ahead of", "in advance of"]),
    (
      .since,
      [
        "in force since", "in effect since", "in force from", "in effect from", "ever since", "since",
        "with effect from", "effective from", "effective", "effective as of", "with effect as of", "w.e.f",
        "wef", "valid from", "starting from", "starting on", "starting in", "starting", "beginning on",
        "beginning in", "beginning from", "beginning", "commencing on", "commencing", "on and after",
        "from and after", "as from", "from",
      ]
    ),
    (
      .until,
      [
        "in force until", "in effect until", "valid until", "up to and including", "until and including",
        "up until", "up till", "until", "till", "til", "'til", "up to", "through", "thru", "ending",
      ]
    ),
  ])

  private static let tails = PhraseTable<Preposition>([
    (
      .by,
      [
        "or before", "or earlier", "or sooner", "and before", "and earlier", "at the latest", "at latest",
      ]
    ),
    (.onOrAfter, ["or later", "or after", "at the earliest", "at earliest"]),
    (.since, ["and later", "and after", "onwards", "onward", "forward", "forwards"]),
  ])

  /// What tells how near, which EDTF cannot say: it leaves the date within its bounds.
  private static let nearness = [
    "shortly", "soon", "just", "immediately", "right", "well", "long", "some", "sometime", "only",
    "starting", "any", "time",
  ]

  /// Whether the phrase begins with one.
  static func opens(_ phrase: TokenizedPhrase) -> Bool {
    leads.prefix(of: phrase) != nil
  }

  static func read(_ phrase: TokenizedPhrase) throws(PhraseError) -> EDTFDate? {
    if let date = try asOf(phrase) { return date }
    if let date = try unknownEnd(phrase) { return date }
    let phrase = phrase.before(["inclusive"]) ?? phrase.before(["incl"]) ?? phrase
    let near = phrase.skipping(nearness)
    // "Possibly by November" is by possibly November.
    if let first = phrase.words.first, Qualifying.uncertain.contains(first.plain),
      let lead = leads.prefix(of: phrase.dropping(1))
    {
      let rest = lead.rest.with([first] + lead.rest.words)
      return try read(lead.meaning, rest, lead.words.joined(separator: " "))
    }
    if let date = try OpenBounds.read(phrase) { return date }
    for start in [phrase, near] {
      guard let lead = leads.prefix(of: start) else { continue }
      return try read(lead.meaning, lead.rest, lead.words.joined(separator: " "))
    }
    guard let (tail, meaning, rest) = tails.suffix(of: phrase) else { return nil }
    let date = meaning == .since ? rest.after(["from"]) ?? rest : rest
    return try read(meaning, date, tail.joined(separator: " "))
  }

  private static func read(_ meaning: Preposition, _ rest: TokenizedPhrase, _ name: String)
    throws(PhraseError)
    -> EDTFDate?
  {
    if rest.words.isEmpty {
      // The words of "from" alone say nothing that could be completed.
      if name == "from" { return nil }
      throw rest.error("“\(name)” needs a date after it")
    }
    if let edge = try PeriodBoundary.read(rest) { return try edge.build(meaning, rest) }
    let rest =
      meaning == .since
      ? ["on", "onwards", "onward", "forward", "forwards"].lazy.compactMap { rest.before([$0]) }.first ?? rest
      : rest
    var date = try rest.lenientOperand()
    if date == nil { date = try OffsetDates.read(rest) }
    if date == nil, rest.plain.contains("–") || RangePhrases.opens(rest) {
      do {
        date = try Qualifying.range(rest.unsettled)
        if date == nil { date = try RangePhrases.read(rest.unsettled) }
      } catch  where error.part == nil && !error.readings.isEmpty {
        return try PrepositionReadings(meaning: meaning, phrase: rest, name: name).build(error)
      }
    }
    if date == nil, let bounded = try Midnight.bounding(meaning, rest) { return bounded }
    if date == nil { date = try ClockTimes.read(rest) }
    guard let date else { return nil }
    if date.timeOfDay != nil, let day = date.earliest.day {
      throw rest.error("“\(name)” needs a day without a time: write “\(name) \(day)”")
    }
    return try PrepositionMeaning(meaning: meaning, date: date, phrase: rest, name: name).build()
  }

  /// `from 17 Nov 2024, end unknown`; `until 20 Nov 2024, start unknown`
  private static func unknownEnd(_ phrase: TokenizedPhrase) throws(PhraseError) -> EDTFDate? {
    if let start = phrase.before(["end", "unknown"])?.skipping(["from", "since"]) {
      guard let date = try start.lenientOperand(), date.isSingle else { return nil }
      return try phrase.date("\(date)/")
    }
    guard let end = phrase.before(["start", "unknown"])?.skipping(["until", "to"]) else { return nil }
    guard let date = try end.lenientOperand(), date.isSingle else { return nil }
    return try phrase.date("/\(date)")
  }

  /// `as of` a day is since that day, or how it was on that day.
  private static func asOf(_ phrase: TokenizedPhrase) throws(PhraseError) -> EDTFDate? {
    guard let rest = phrase.after(["as", "of"]), let date = try rest.lenientOperand() else { return nil }
    guard date.isSingle else { throw rest.error("“as of” needs a single date, not \(date)") }
    let since = try rest.date("\(date)/..")
    throw phrase.twoReadings(("since then, \(since)", since), ("how it was then, \(date)", date))
  }
}
