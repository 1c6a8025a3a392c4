import EDTF

/// What a preposition makes of the date that it goes with.
struct PrepositionMeaning {
  let meaning: Preposition
  let date: EDTFDate
  let phrase: TokenizedPhrase
  /// The preposition, for errors.
  let name: String

  func build() throws(PhraseError) -> EDTFDate {
    guard date.isSingle else { return try ofSeveral() }
    switch meaning {
    case .by: return try phrase.date("[..\(date)]")
    case .onOrAfter: return try phrase.date("[\(date)..]")
    case .since: return try phrase.date("\(date)/..")
    case .until: return try phrase.date("../\(date)")
    case .before, .after: return try beyond()
    }
  }

  private var sign: String { date.marks.written }

  /// Before the first or after the last day; what is about, or possible, stays so.
  private func beyond() throws(PhraseError) -> EDTFDate {
    guard let first = date.earliest.day, let last = date.latest.day else {
      throw phrase.error("“\(name)” needs a date whose days can be calculated, not \(date)")
    }
    if sign.isEmpty {
      return meaning == .before
        ? .onceBetween(.distantPast, first.adding(-1)) : .onceBetween(last.adding(1), .distantFuture)
    }
    return try meaning == .before
      ? phrase.date("[..\(EDTFDate(first.adding(-1)))\(sign)]")
      : phrase.date("[\(EDTFDate(last.adding(1)))\(sign)..]")
  }

  /// With one of several days, as `mid-November 2024` is: what is bounded is bounded by the outermost of them.
  private func ofSeveral() throws(PhraseError) -> EDTFDate {
    guard date.isOnce, let first = date.earliest.day, let last = date.latest.day else {
      throw phrase.error("“\(name)” needs a single date, not \(date)")
    }
    switch meaning {
    case .by where !sign.isEmpty: return try phrase.date("[..\(EDTFDate(last))\(sign)]")
    case .onOrAfter where !sign.isEmpty: return try phrase.date("[\(EDTFDate(first))\(sign)..]")
    case .by: return .onceBetween(.distantPast, last)
    case .onOrAfter: return .onceBetween(first, .distantFuture)
    case .before, .after: return try beyond()
    case .since, .until: break
    }
    return try vaguely(first, last)
  }

  /// Since or until one of several days or years, which EDTF cannot say of an interval's end: that day is in a date
  /// that is not much wider, or is written without the other end; or all of these days are meant.
  private func vaguely(_ first: Day, _ last: Day) throws(PhraseError) -> EDTFDate {
    let isSince = meaning == .since
    let years = date.yearsOnce
    let edge = isSince ? years?.first ?? day(first) : years?.last ?? day(last)
    let sharp = try phrase.date(isSince ? "\(edge)/.." : "../\(edge)")
    let within = EDTFDate.enclosing(first, last)
    let isExact = within.earliest == date.earliest && within.latest == date.latest
    guard isExact || years == nil && within.isNear(date) else {
      throw phrase.twoReadings(
        (
          "it \(isSince ? "began" : "ended") once in that time, \(date), "
            + "where its \(isSince ? "end" : "start") is written separately", date
        ),
        ("it lasted \(isSince ? "from the start" : "to the end") of that time, \(sharp)", sharp))
    }
    let wide = try phrase.date(isSince ? "\(within)\(sign)/.." : "../\(within)\(sign)")
    throw phrase.twoReadings(
      ("some day in \(within), \(wide)", wide), ("\(isSince ? "from" : "through") \(edge), \(sharp)", sharp))
  }

  private func day(_ day: Day) -> String { "\(EDTFDate(day))\(sign)" }
}

extension EDTFDate {
  /// The ends of `[1835..1840]`, as they are written; nil of anything else.
  fileprivate var yearsOnce: (first: String, last: String)? {
    guard case .range(let first, let last) = onlyChoice, first.precision == .year, last.precision == .year
    else { return nil }
    return (first.canonical, last.canonical)
  }

  /// Whether it is not much longer than that date, which lies in it.
  fileprivate func isNear(_ date: EDTFDate) -> Bool {
    guard let first = date.earliest.day, let last = date.latest.day, let from = earliest.day,
      let through = latest.day
    else { return false }
    return through.number - from.number < 5 * (last.number - first.number + 1)
  }
}

extension EDTFDate {
  /// The month, part of a year, year, decade or century in which both days lie; `XXXX` where there is none.
  static func enclosing(_ first: Day, _ last: Day) -> EDTFDate {
    let (one, other) = (first.year, last.year)
    let year = padded(max(0, one), to: 4)
    let text: String =
      if one == other && first.month == last.month {
        "\(year)-\(padded(first.month, to: 2))"
      } else if one == other {
        SubYear.enclosing(first, last).map { "\(year)-\($0)" } ?? year
      } else if one >= 1 && other <= 100 {
        // The first century begins with the year 1, and EDTF's with the year 0.
        "00XX"
      } else if one / 10 == other / 10 {
        "\(year.prefix(3))X"
      } else {
        one / 100 == other / 100 ? "\(year.prefix(2))XX" : "XXXX"
      }
    return (try? EDTFDate(text)) ?? .onceBetween(.distantPast, .distantFuture)
  }
}
