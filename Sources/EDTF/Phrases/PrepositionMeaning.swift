/// What a preposition makes of the date that it goes with.
struct PrepositionMeaning {
  let meaning: Prepositions.Meaning
  let date: EDTFDate
  let wording: Wording
  /// The preposition, for errors.
  let name: String

  func build() throws(EDTFError) -> EDTFDate {
    guard date.isSingle else { return try ofSeveral() }
    switch meaning {
    case .by: return try wording.date("[..\(date)]")
    case .onOrAfter: return try wording.date("[\(date)..]")
    case .since: return try wording.date("\(date)/..")
    case .until: return try wording.date("../\(date)")
    case .before, .after: return try beyond()
    }
  }

  private var sign: String {
    date.isUncertain ? date.isApproximate ? "%" : "?" : date.isApproximate ? "~" : ""
  }

  /// Before the first or after the last day; what is about, or possible, stays so.
  private func beyond() throws(EDTFError) -> EDTFDate {
    guard let first = date.earliest.day, let last = date.latest.day else {
      throw wording.error("“\(name)” goes with a date whose days can be reckoned, not with \(date)")
    }
    if sign.isEmpty {
      return meaning == .before
        ? .onceBetween(.distantPast, first.adding(-1)) : .onceBetween(last.adding(1), .distantFuture)
    }
    return try meaning == .before
      ? wording.date("[..\(EDTFDate(first.adding(-1)))\(sign)]")
      : wording.date("[\(EDTFDate(last.adding(1)))\(sign)..]")
  }

  /// With one of several days, as `mid-November 2024` is: what is bounded is bounded by the outermost of them.
  private func ofSeveral() throws(EDTFError) -> EDTFDate {
    guard date.isOnce, let first = date.earliest.day, let last = date.latest.day else {
      throw wording.error("“\(name)” goes with one date, not with \(date)")
    }
    switch meaning {
    case .by where !sign.isEmpty: return try wording.date("[..\(EDTFDate(last))\(sign)]")
    case .onOrAfter where !sign.isEmpty: return try wording.date("[\(EDTFDate(first))\(sign)..]")
    case .by: return .onceBetween(.distantPast, last)
    case .onOrAfter: return .onceBetween(first, .distantFuture)
    case .before, .after: return try beyond()
    case .since, .until: break
    }
    // An interval's end is one date: EDTF cannot say that it is one of several days.
    let (within, day) = (EDTFDate.enclosing(first, last), meaning == .since ? first : last)
    let (wide, sharp) =
      meaning == .since
      ? (try wording.date("\(within)/.."), try wording.date("\(EDTFDate(day))/.."))
      : (try wording.date("../\(within)"), try wording.date("../\(EDTFDate(day))"))
    throw wording.twoReadings(
      ("some day in \(within), \(wide)", wide),
      ("\(meaning == .since ? "from" : "through") \(day), \(sharp)", sharp))
  }
}

extension EDTFDate {
  /// The month, year, decade or century in which both days lie; `XXXX` where there is none.
  static func enclosing(_ first: Day, _ last: Day) -> EDTFDate {
    let (one, other) = (first.year, last.year)
    let year = padded(max(0, one), to: 4)
    let text: String =
      if one == other && first.month == last.month {
        "\(year)-\(padded(first.month, to: 2))"
      } else if one == other {
        year
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
