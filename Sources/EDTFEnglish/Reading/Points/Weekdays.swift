import EDTF

/// `last tuesday`, `tuesday week`; `tuesday` and `next tuesday` can be two days and are refused. Beside a date a weekday is checked.
enum Weekdays {
  private static let names = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  static let places: [String: Int] = {
    var places = ["tues": 1, "weds": 2, "thur": 3, "thurs": 3]
    for (index, name) in names.enumerated() {
      places[name.lowercased()] = index
      places[String(name.lowercased().prefix(3))] = index
    }
    return places
  }()

  /// The place of a day in its week, Monday 0.
  static func place(of day: Day) -> Int {
    // 1970-01-01 was a Thursday.
    let place = (day.number % 7 + 3) % 7
    return place < 0 ? place + 7 : place
  }

  static func read(_ phrase: TokenizedPhrase) throws(PhraseError) -> EDTFDate? {
    guard phrase.words.contains(where: { $0.weekday != nil }) else { return nil }
    let isDoubled = phrase.after(["this", "coming"]) != nil || phrase.after(["this", "past"]) != nil
    let coming = isDoubled ? phrase.dropping(1) : phrase
    let isPartOfDay = coming.words.last.map { ClockTimes.partsOfDay.contains($0.plain) } ?? false
    let words = coming.droppingLast(isPartOfDay ? 1 : 0).words.filter { !["the", "on"].contains($0.plain) }
    guard let at = words.firstIndex(where: { $0.weekday != nil }), let weekday = words[at].weekday else {
      return nil
    }
    let others = words[..<at] + words[(at + 1)...]
    let plain = others.map(\.plain).filter { $0 != "of" }
    if plain == ["week"], at == words.startIndex {
      let today = try phrase.knownToday()
      return try phrase.day(today.adding((weekday - place(of: today) + 7) % 7 + 7))
    }
    if plain.count == 2, plain[1] == "week", let step = ["last": -1, "this": 0, "next": 1][plain[0]] {
      return try phrase.day(Weeks.monday(of: try phrase.knownToday()).adding(7 * step + weekday))
    }
    guard let lead = others.first?.plain else { return try relative(weekday, nil, phrase) }
    if others.count == 1 && ["last", "next", "this", "past", "coming", "previous"].contains(lead) {
      return try relative(weekday, lead, phrase)
    }
    return try beside(weekday, phrase.with(others), words[at], phrase)
  }

  private static func relative(_ weekday: Int, _ lead: String?, _ phrase: TokenizedPhrase) throws(PhraseError)
    -> EDTFDate
  {
    let today = try phrase.knownToday()
    let ahead = (weekday - place(of: today) + 6) % 7 + 1
    let next = today.adding(ahead)
    let last = today.adding(ahead == 7 ? -7 : ahead - 7)
    let inWeek = Weeks.monday(of: today).adding(weekday)
    switch lead {
    case "last", "past", "previous": return EDTFDate(last)
    case "coming": return EDTFDate(next)
    case "this" where inWeek == next || inWeek == today: return EDTFDate(inWeek)
    case "next":
      let following = inWeek.adding(7)
      if next == following { return EDTFDate(next) }
      throw readings(next, "the coming one", following, "the one in the next week", phrase)
    default: throw readings(last, "the last one", next, "the coming one", phrase)
    }
  }

  private static func readings(
    _ one: Day, _ saysOne: String, _ other: Day, _ saysOther: String, _ phrase: TokenizedPhrase
  ) -> PhraseError {
    phrase.twoReadings(
      ("\(one), \(saysOne)", EDTFDate(one)), ("\(other), \(saysOther)", EDTFDate(other)))
  }

  /// The date that stands beside a weekday, which must be that day's, or tells which of two is meant.
  private static func beside(
    _ weekday: Int, _ rest: TokenizedPhrase, _ word: Token, _ phrase: TokenizedPhrase
  ) throws(PhraseError) -> EDTFDate? {
    let date: EDTFDate?
    do {
      date = try rest.point()
    } catch {
      let fitting = error.readings.filter { $0.isPlainDay && $0.earliest.day.map(place) == weekday }
      guard fitting.count == 1 else { throw error }
      date = fitting.first
    }
    guard let date, date.isPlainDay, let day = date.earliest.day else { return nil }
    guard place(of: day) == weekday else {
      throw phrase.error(
        "\(date.inEnglish()) is a \(names[place(of: day)]), not a \(names[weekday])", at: word)
    }
    return date
  }
}
