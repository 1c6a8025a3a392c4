import EDTF

/// `3 days ago`, `in two weeks' time`, `over a year ago`, `two or three weeks ago`, `a year ago today`.
enum Ago {
  static func read(_ wording: Wording) throws(PhraseError) -> EDTFDate? {
    if let date = try away(wording) { return date }
    return try agoToday(wording)
  }

  /// `3 days ago`, `in a fortnight`, `two months from now`. Months and years are as coarse as they are.
  private static func away(_ wording: Wording) throws(PhraseError) -> EDTFDate? {
    let sign: Int
    let rest: Wording
    if let before = wording.before(["ago"]) ?? wording.before(["back"]) ?? wording.before(["earlier"]) {
      (rest, sign) = (before, -1)
    } else if let before = wording.before(["from", "now"]) ?? wording.before(["from", "today"])
      ?? wording.before(["hence"])
    {
      (rest, sign) = (before, 1)
    } else if let after = wording.after(["in"]) {
      (rest, sign) = (Self.withoutTime(after), 1)
    } else {
      return nil
    }
    if sign < 0, let date = try vaguely(rest) { return date }
    guard let length = try Length.read(rest) else { return nil }
    return try length.date(from: try wording.knownToday(), times: sign, wording)
  }

  /// `two weeks` of `two weeks' time`
  private static func withoutTime(_ wording: Wording) -> Wording {
    guard let length = wording.before(["time"]), let unit = length.words.last else { return wording }
    let bare =
      unit.plain.hasSuffix("'s")
      ? unit.plain.dropLast(2) : unit.plain.hasSuffix("'") ? unit.plain.dropLast() : unit.plain[...]
    return length.with(length.words.dropLast() + [unit.replaced(by: String(bare))])
  }

  /// `over a year ago`, `two or three weeks ago`, `some three weeks ago`
  private static func vaguely(_ wording: Wording) throws(PhraseError) -> EDTFDate? {
    if let date = try atLeastOrMost(wording) { return date }
    let words = Array(wording.skipping(["between"]).words)
    if words.count == 4, ["or", "to", "and", "–"].contains(words[1].plain),
      let least = try Length.read(wording.with([words[0], words[3]])),
      let most = try Length.read(wording.with([words[2], words[3]]))
    {
      let today = try wording.knownToday()
      let last = try least.date(from: today, times: -1, wording)
      let first = try most.date(from: today, times: -1, wording)
      guard let from = first.earliest.day, let through = last.latest.day, from < through else { return nil }
      return .onceBetween(from, through)
    }
    if words.count == 4, words[2].plain == "or", let length = try Length.read(wording.with(words[..<2])) {
      let date = try length.date(from: try wording.knownToday(), times: -1, wording)
      if words[3].plain == "so" { return try wording.date("\(date)~") }
      // "A week or two ago" says the unit once.
      if let more = try Length.read(wording.with([words[3], words[1]])),
        let first = try more.date(from: try wording.knownToday(), times: -1, wording).earliest.day,
        let last = date.latest.day, first < last
      {
        return .onceBetween(first, last)
      }
    }
    guard words.count == 3, words[0].plain == "some", words[1].amount != nil,
      let length = try Length.read(wording.dropping(1))
    else { return nil }
    return try wording.date("\(try length.date(from: try wording.knownToday(), times: -1, wording))~")
  }

  private static let bounds = Leads([
    (["more", "than"], true), (["over"], true), (["at", "least"], true), (["well", "over"], true),
    (["just", "over"], true), (["a", "little", "over"], true), (["a", "little", "more", "than"], true),
    (["just", "under"], false), (["a", "little", "less", "than"], false), (["a", "little", "under"], false),
    (["less", "than"], false), (["under"], false), (["not", "more", "than"], false),
    (["no", "more", "than"], false), (["at", "most"], false),
  ])

  /// `over a year ago` is that year or before; `less than a week ago` some day since.
  private static func atLeastOrMost(_ wording: Wording) throws(PhraseError) -> EDTFDate? {
    guard let (_, isLonger, rest) = bounds.first(of: wording), let length = try Length.read(rest) else {
      return nil
    }
    let today = try wording.knownToday()
    guard let day = length.nearDay(from: today, times: -1) else { throw wording.beyondYears() }
    return isLonger ? .onceBetween(.distantPast, day) : .onceBetween(day, today)
  }

  /// `a year ago today`, `two weeks ago yesterday`: to the day.
  private static func agoToday(_ wording: Wording) throws(PhraseError) -> EDTFDate? {
    for (name, days) in [("today", 0), ("yesterday", -1), ("tomorrow", 1)] {
      guard let rest = wording.before(["ago", name]) ?? wording.before(["ago", "to", "the", "day", name]),
        let length = try Length.read(rest)
      else { continue }
      let from = try wording.knownToday().adding(days)
      guard let day = length.nearDay(from: from, times: -1) else { throw wording.beyondYears() }
      return try wording.day(day)
    }
    return nil
  }
}
