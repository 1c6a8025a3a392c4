/// The days that the digits of a date leave open, in order.
struct Completions {
  /// A set with more gaps than this is taken as unbroken.
  static let mostRanges = 4096

  let year: Year
  let month: TwoDigits?
  let day: TwoDigits?

  /// The first through the last day of all completions; nil where the calendar has none.
  var hull: DaySet.Range? {
    guard year.isReckonable else { return Self.span(of: year) }
    guard let month else { return Self.span(of: year) }
    if let code = month.value, SubYear.codes.contains(code) {
      return DaySet.Range(
        first: SubYear.days(of: code, in: year.lowest).first,
        last: SubYear.days(of: code, in: year.highest).last)
    }
    // What fits depends on the year only by whether it is a leap year.
    let fits = (common: firstDay(isLeap: false) != nil, leap: firstDay(isLeap: true) != nil)
    guard fits.leap, let first = year.first(leapOnly: !fits.common),
      let last = year.last(leapOnly: !fits.common),
      let start = firstDay(isLeap: GregorianCalendar.isLeap(first)),
      let end = lastDay(isLeap: GregorianCalendar.isLeap(last))
    else { return nil }
    return DaySet.Range(
      first: Day(GregorianCalendar.number(year: first, month: start.month, day: start.day)),
      last: Day(GregorianCalendar.number(year: last, month: end.month, day: end.day)))
  }

  /// The first month and day of a year that fit.
  private func firstDay(isLeap: Bool) -> (month: Int, day: Int)? {
    for candidate in 1...12 where month?.matches(candidate) ?? true {
      guard let day else { return (candidate, 1) }
      let length = GregorianCalendar.length(ofMonth: candidate, isLeap: isLeap)
      if let number = (1...length).first(where: day.matches) { return (candidate, number) }
    }
    return nil
  }

  /// The last month and day of a year that fit.
  private func lastDay(isLeap: Bool) -> (month: Int, day: Int)? {
    for candidate in stride(from: 12, through: 1, by: -1) where month?.matches(candidate) ?? true {
      let length = GregorianCalendar.length(ofMonth: candidate, isLeap: isLeap)
      guard let day else { return (candidate, length) }
      if let number = stride(from: length, through: 1, by: -1).first(where: day.matches) {
        return (candidate, number)
      }
    }
    return nil
  }

  /// All the days, gaps kept; nil where there are too many gaps to keep.
  var days: DaySet? {
    var found: [DaySet.Range] = []
    var candidate: Int? = year.lowest
    while let current = candidate {
      for range in ranges(in: current) {
        if let before = found.last, range.first <= before.last.adding(1) {
          found[found.count - 1] = DaySet.Range(first: before.first, last: range.last)
        } else {
          found.append(range)
        }
      }
      if found.count > Self.mostRanges { return nil }
      candidate = year.next(after: current)
    }
    return DaySet(normalizing: found)
  }

  /// The completions within one year.
  private func ranges(in year: Int) -> [DaySet.Range] {
    guard let month else { return [GregorianCalendar.months(0, through: 11, of: year)] }
    if let code = month.value, SubYear.codes.contains(code) { return [SubYear.days(of: code, in: year)] }
    let isWholeMonth = day?.isUnspecified ?? true
    if month.isUnspecified && isWholeMonth { return [GregorianCalendar.months(0, through: 11, of: year)] }
    var ranges: [DaySet.Range] = []
    for candidate in 1...12 where month.matches(candidate) {
      if isWholeMonth {
        ranges.append(GregorianCalendar.months(candidate - 1, through: candidate - 1, of: year))
      } else if let day {
        let length = GregorianCalendar.length(ofMonth: candidate, year: year)
        for number in 1...length where day.matches(number) {
          let found = Day(GregorianCalendar.number(year: year, month: candidate, day: number))
          ranges.append(DaySet.Range(first: found, last: found))
        }
      }
    }
    return ranges
  }

  /// The whole years; where they cannot be reckoned, the distant end on whose side they lie.
  static func span(of year: Year) -> DaySet.Range {
    guard year.isReckonable else {
      let end: Day = year.lowest < 0 ? .distantPast : .distantFuture
      return DaySet.Range(first: end, last: end)
    }
    return DaySet.Range(
      first: GregorianCalendar.firstDay(ofMonth: 1, year: year.lowest),
      last: GregorianCalendar.lastDay(ofMonth: 12, year: year.highest))
  }
}
