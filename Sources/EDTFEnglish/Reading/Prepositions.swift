import EDTF

/// `by`, `before`, `after`, `since`, `until` and their like, with one date after them, or behind it (`or later`).
enum Prepositions {
  enum Meaning { case by, before, after, onOrAfter, since, until }

  private static let leads = Leads<Meaning>([
    (["on", "or", "before"], .by), (["in", "or", "before"], .by), (["at", "or", "before"], .by),
    (["no", "later", "than"], .by), (["not", "later", "than"], .by), (["not", "after"], .by),
    (["before", "or", "on"], .by), (["by", "close", "of", "business", "on"], .by),
    (["by", "close", "of", "business"], .by), (["by", "the", "close", "of", "business", "on"], .by),
    (["by", "cob"], .by),
    (["at", "the", "latest", "by"], .by), (["at", "latest"], .by), (["some", "time", "by"], .by),
    (["by"], .by),
    (["not", "before"], .onOrAfter), (["on", "or", "after"], .onOrAfter),
    (["in", "or", "after"], .onOrAfter),
    (["no", "earlier", "than"], .onOrAfter), (["not", "earlier", "than"], .onOrAfter),
    (["no", "sooner", "than"], .onOrAfter), (["not", "sooner", "than"], .onOrAfter),
    (["not", "until"], .onOrAfter), (["not", "until", "after"], .after),
    (["at", "the", "earliest", "on"], .onOrAfter),
    (["at", "the", "earliest"], .onOrAfter), (["at", "earliest"], .onOrAfter),
    (["before"], .before), (["bef"], .before), (["aft"], .after), (["pre"], .before), (["post"], .after),
    (["prior", "to"], .before),
    (["earlier", "than"], .before),
    (["ahead", "of"], .before), (["in", "advance", "of"], .before),
    (["after"], .after), (["later", "than"], .after), (["past"], .after), (["following"], .after),
    (["subsequent", "to"], .after),
    (["in", "force", "since"], .since), (["in", "effect", "since"], .since),
    (["in", "force", "from"], .since),
    (["in", "effect", "from"], .since), (["ever", "since"], .since), (["since"], .since),
    (["with", "effect", "from"], .since), (["effective", "from"], .since), (["effective"], .since),
    (["effective", "as", "of"], .since), (["with", "effect", "as", "of"], .since), (["w.e.f"], .since),
    (["wef"], .since),
    (["valid", "from"], .since), (["starting", "from"], .since), (["starting", "on"], .since),
    (["starting", "in"], .since), (["starting"], .since), (["beginning", "on"], .since),
    (["beginning", "in"], .since), (["beginning", "from"], .since), (["beginning"], .since),
    (["commencing", "on"], .since), (["commencing"], .since), (["on", "and", "after"], .since),
    (["from", "and", "after"], .since), (["as", "from"], .since), (["from"], .since),
    (["in", "force", "until"], .until), (["in", "effect", "until"], .until), (["valid", "until"], .until),
    (["up", "to", "and", "including"], .until), (["until", "and", "including"], .until),
    (["up", "until"], .until), (["up", "till"], .until), (["until"], .until), (["till"], .until),
    (["til"], .until), (["'til"], .until), (["up", "to"], .until), (["through"], .until), (["thru"], .until),
    (["ending"], .until),
  ])

  private static let tails: [([String], Meaning)] = [
    (["or", "before"], .by), (["or", "earlier"], .by), (["or", "sooner"], .by), (["and", "before"], .by),
    (["and", "earlier"], .by), (["at", "the", "latest"], .by), (["at", "latest"], .by),
    (["or", "later"], .onOrAfter), (["or", "after"], .onOrAfter), (["at", "the", "earliest"], .onOrAfter),
    (["at", "earliest"], .onOrAfter), (["and", "later"], .since), (["and", "after"], .since),
    (["onwards"], .since), (["onward"], .since), (["forward"], .since), (["forwards"], .since),
  ]

  /// What tells how near, which EDTF cannot say: it leaves the date within its bounds.
  private static let nearness = [
    "shortly", "soon", "just", "immediately", "right", "well", "long", "some", "sometime", "only", "starting",
    "any",
    "time",
  ]

  /// Whether the phrase begins with one.
  static func opens(_ wording: Wording) -> Bool {
    leads.first(of: wording) != nil
  }

  static func read(_ wording: Wording) throws(PhraseError) -> EDTFDate? {
    if let date = try asOf(wording) { return date }
    if let date = try unknownEnd(wording) { return date }
    let wording = wording.before(["inclusive"]) ?? wording.before(["incl"]) ?? wording
    let near = wording.skipping(nearness)
    // "Possibly by November" is by possibly November.
    if let first = wording.words.first, Qualifying.uncertain.contains(first.plain),
      let lead = leads.first(of: wording.dropping(1))
    {
      let rest = lead.rest.with([first] + lead.rest.words)
      return try read(lead.meaning, rest, lead.words.joined(separator: " "))
    }
    if let date = try AtLeast.read(wording) { return date }
    for start in [wording, near] {
      guard let lead = leads.first(of: start) else { continue }
      return try read(lead.meaning, lead.rest, lead.words.joined(separator: " "))
    }
    for (tail, meaning) in tails {
      guard let rest = wording.before(tail) else { continue }
      let name = tail.joined(separator: " ")
      return try read(meaning, meaning == .since ? rest.after(["from"]) ?? rest : rest, name)
    }
    return nil
  }

  private static func read(_ meaning: Meaning, _ rest: Wording, _ name: String) throws(PhraseError)
    -> EDTFDate?
  {
    if rest.words.isEmpty {
      // The words of "from" alone say nothing that could be completed.
      if name == "from" { return nil }
      throw rest.error("“\(name)” needs a date after it")
    }
    if let edge = try Edge.read(rest) { return try edge.build(meaning, rest) }
    let rest =
      meaning == .since
      ? ["on", "onwards", "onward", "forward", "forwards"].lazy.compactMap { rest.before([$0]) }.first ?? rest
      : rest
    var date = try rest.lenientOperand()
    if date == nil { date = try Offsets.read(rest) }
    if date == nil, rest.plain.contains("–") || Ranges.opens(rest) {
      do {
        date = try Qualifying.range(rest.unsettled)
        if date == nil { date = try Ranges.read(rest.unsettled) }
      } catch  where error.part == nil && !error.readings.isEmpty {
        return try PrepositionReadings(meaning: meaning, wording: rest, name: name).build(error)
      }
    }
    if date == nil, let bounded = try Midnight.bounding(meaning, rest) { return bounded }
    if date == nil { date = try Clock.read(rest) }
    guard let date else { return nil }
    if date.timeOfDay != nil, let day = date.earliest.day {
      throw rest.error("“\(name)” goes with a day, without a time: write “\(name) \(day)”")
    }
    return try PrepositionMeaning(meaning: meaning, date: date, wording: rest, name: name).build()
  }

  /// `from 17 Nov 2024, end unknown`; `until 20 Nov 2024, start unknown`
  private static func unknownEnd(_ wording: Wording) throws(PhraseError) -> EDTFDate? {
    if let start = wording.before(["end", "unknown"])?.skipping(["from", "since"]) {
      guard let date = try start.lenientOperand(), date.isSingle else { return nil }
      return try wording.date("\(date)/")
    }
    guard let end = wording.before(["start", "unknown"])?.skipping(["until", "to"]) else { return nil }
    guard let date = try end.lenientOperand(), date.isSingle else { return nil }
    return try wording.date("/\(date)")
  }

  /// `as of` a day is since that day, or how it was on that day.
  private static func asOf(_ wording: Wording) throws(PhraseError) -> EDTFDate? {
    guard let rest = wording.after(["as", "of"]), let date = try rest.lenientOperand() else { return nil }
    guard date.isSingle else { throw rest.error("“as of” goes with one date, not with \(date)") }
    let since = try rest.date("\(date)/..")
    throw wording.twoReadings(("since then, \(since)", since), ("how it was then, \(date)", date))
  }
}
