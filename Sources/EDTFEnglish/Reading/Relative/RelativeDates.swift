import EDTF

/// `today`, `yesterday`, `3 days ago`, `in two weeks`, `last month`, `two years ago`: what counts from today.
enum RelativeDates {
  private static let days: [[String]: Int] = [
    ["today"]: 0, ["now"]: 0, ["tonight"]: 0, ["yesterday"]: -1, ["tomorrow"]: 1, ["last", "night"]: -1,
    ["day", "before", "yesterday"]: -2, ["day", "after", "tomorrow"]: 2, ["earlier", "today"]: 0,
    ["later", "today"]: 0, ["right", "now"]: 0, ["last", "evening"]: -1,
  ]
  private static let steps = [
    "last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1,
  ]

  /// One of these stands in all that counts from today, but for what begins with "in".
  static let words = [
    "today", "now", "tonight", "yesterday", "tomorrow", "last", "past", "previous", "this", "current", "next",
    "coming", "ago", "back", "earlier", "later", "hence",
  ]

  static func read(_ phrase: TokenizedPhrase) throws(PhraseError) -> EDTFDate? {
    guard phrase.words.contains(where: \.isRelative) || phrase.starts(with: ["in"]) else { return nil }
    let words = Array(
      phrase.words.drop { ["the", "later", "earlier"].contains($0.plain) && phrase.words.count > 1 })
    if let days = days[phrase.words.map(\.plain)] ?? days[words.map(\.plain)] {
      return try phrase.day(try phrase.knownToday().adding(days))
    }
    if let date = try dayTime(phrase) { return date }
    if let date = try TimeAgo.read(phrase) { return date }
    try rolling(phrase)
    if let date = try sinceThen(phrase) { return date }
    if words.count == 3 {
      let plain = words.map(\.plain)
      if plain[1...] == ["before", "last"] { return try period(plain[0], -2, phrase) }
      if plain[1...] == ["after", "next"] { return try period(plain[0], 2, phrase) }
      if plain[0] == "this", let step = steps[plain[1]], step != 0 {
        return try period(plain[2], step, phrase)
      }
    }
    guard words.count == 2, let step = steps[words[0].plain] else { return nil }
    return try period(words[1].plain, step, phrase)
  }

  /// `this week`, `the month` and `year end`: what today lies in.
  static func current(_ phrase: TokenizedPhrase) throws(PhraseError) -> EDTFDate? {
    let words = phrase.words.drop { $0.plain == "the" || $0.plain == "this" }
    guard words.count == 1, let unit = words.first?.plain,
      ["month", "quarter", "year", "decade", "century"].contains(unit)
    else { return nil }
    return try period(unit, 0, phrase)
  }

  /// A point, or what today lies in.
  static func whole(_ typed: TokenizedPhrase) throws(PhraseError) -> EDTFDate? {
    let phrase = typed.unsettled
    if let date = try current(phrase) { return date }
    return try phrase.point()
  }

  /// `yesterday morning`, `this afternoon`: a day is as fine as a date gets without a clock.
  private static func dayTime(_ phrase: TokenizedPhrase) throws(PhraseError) -> EDTFDate? {
    guard phrase.words.count == 2, let last = phrase.words.last, ClockTimes.partsOfDay.contains(last.plain)
    else { return nil }
    guard let step = ["yesterday": -1, "this": 0, "today": 0, "tomorrow": 1][phrase.plain[0]] else {
      return nil
    }
    return try phrase.day(try phrase.knownToday().adding(step))
  }

  /// `the past month`, `over the last year`: the one before this, or since this day of it.
  private static func rolling(_ phrase: TokenizedPhrase) throws(PhraseError) {
    let words = phrase.plain
    let isPast =
      words.count == 2 && words[0] == "past" || words.count == 3 && words.starts(with: ["the", "past"])
    guard isPast || words.count == 3 && words.starts(with: ["the", "last"]), let unit = words.last,
      ["week", "month", "quarter", "year"].contains(unit),
      let length = try CalendarDuration.read(
        phrase.with([Token(typed: "1", column: 1)] + phrase.words.suffix(1)))
    else { return }
    let today = try phrase.knownToday()
    guard let first = length.nearDay(from: today, times: -1) else { return }
    let since = EDTFDate.onceBetween(first, today)
    if unit == "week" {
      let monday = Weeks.monday(of: today).adding(-7)
      let (lasted, once) = (
        try phrase.date("\(monday)/\(monday.adding(6))"), EDTFDate.onceBetween(monday, monday.adding(6))
      )
      throw phrase.severalReadings(
        [lasted, once].map { ("the week before this, \($0)", $0) } + [("up to today, \(since)", since)])
    }
    guard let whole = try period(unit, -1, phrase) else { return }
    throw phrase.twoReadings(("\(whole), the one before this", whole), ("up to today, \(since)", since))
  }

  /// `earlier this year`, `later this month`, `so far this year`
  private static func sinceThen(_ phrase: TokenizedPhrase) throws(PhraseError) -> EDTFDate? {
    guard let after = phrase.after(["earlier", "this"]) ?? phrase.after(["later", "this"]),
      after.words.count == 1,
      let unit = after.words.first?.plain
    else { return nil }
    let today = try phrase.knownToday()
    let whole =
      unit == "week"
      ? EDTFDate.onceBetween(Weeks.monday(of: today), Weeks.monday(of: today).adding(6))
      : try period(unit, 0, phrase)
    guard let first = whole?.earliest.day, let last = whole?.latest.day else { return nil }
    return phrase.starts(with: ["earlier"]) ? .onceBetween(first, today) : .onceBetween(today, last)
  }

  private static func period(_ unit: String, _ step: Int, _ phrase: TokenizedPhrase) throws(PhraseError)
    -> EDTFDate?
  {
    switch unit {
    case "week":
      let monday = Weeks.monday(of: try phrase.knownToday()).adding(7 * step)
      return try phrase.lastedOrOnce(monday, monday.adding(6))
    case "weekend":
      let saturday = try weekend(step, phrase)
      return try phrase.lastedOrOnce(saturday, saturday.adding(1))
    case "month": return try month(try phrase.knownToday(), step, phrase)
    case "quarter":
      let today = try phrase.knownToday()
      let quarter = today.year * 4 + (today.month - 1) / 3 + step
      return try phrase.date(max(0, quarter / 4), 33 + quarter % 4)
    case "year": return try year(try phrase.knownToday().year + step, phrase)
    case "decade":
      return try phrase.date("\(padded(max(0, try phrase.knownToday().year / 10 + step), to: 3))X")
    case "century":
      return try phrase.date("\(padded(max(0, try phrase.knownToday().year / 100 + step), to: 2))XX")
    default: return nil
    }
  }

  /// The Saturday of the last, this or the next weekend; on a weekend "this" is the one that it is.
  private static func weekend(_ step: Int, _ phrase: TokenizedPhrase) throws(PhraseError) -> Day {
    let today = try phrase.knownToday()
    return Weeks.monday(of: today).adding(5 + 7 * step)
  }

  static func month(_ today: Day, _ step: Int, _ phrase: TokenizedPhrase) throws(PhraseError) -> EDTFDate {
    let month = today.year * 12 + today.month - 1 + step
    guard (0..<120_000).contains(month) else { throw phrase.beyondYears() }
    return try phrase.date(month / 12, month % 12 + 1)
  }

  static func year(_ year: Int, _ phrase: TokenizedPhrase) throws(PhraseError) -> EDTFDate {
    guard (0...9999).contains(year) else { throw phrase.beyondYears() }
    return try phrase.date(padded(year, to: 4))
  }
}
