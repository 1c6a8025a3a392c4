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
    if year.unknown == 0 {
      guard let first = ranges(in: year.lowest).first, let last = ranges(in: year.highest).last else {
        return nil
      }
      return DaySet.Range(first: first.first, last: last.last)
    }
    var years = year.lowest...year.highest
    let first = years.lazy.filter(year.matches).compactMap { ranges(in: $0).first }.first
    guard let first else { return nil }
    years = Calendar.civil(first.first.number).year...year.highest
    let last = years.reversed().lazy.filter(year.matches).compactMap { ranges(in: $0).last }.first
    return DaySet.Range(first: first.first, last: (last ?? first).last)
  }

  /// All the days, gaps kept; nil where there are too many gaps to keep.
  var days: DaySet? {
    var found: [DaySet.Range] = []
    for candidate in year.lowest...year.highest where year.matches(candidate) {
      for range in ranges(in: candidate) {
        if let before = found.last, range.first <= before.last.adding(1) {
          found[found.count - 1] = DaySet.Range(first: before.first, last: range.last)
        } else {
          found.append(range)
        }
      }
      if found.count > Self.mostRanges { return nil }
    }
    return DaySet(normalizing: found)
  }

  /// The completions within one year.
  private func ranges(in year: Int) -> [DaySet.Range] {
    guard let month else { return [Calendar.months(0, through: 11, of: year)] }
    if let code = month.value, SubYear.codes.contains(code) { return [SubYear.days(of: code, in: year)] }
    let isWholeMonth = day?.isUnspecified ?? true
    if month.isUnspecified && isWholeMonth { return [Calendar.months(0, through: 11, of: year)] }
    var ranges: [DaySet.Range] = []
    for candidate in 1...12 where month.matches(candidate) {
      if isWholeMonth {
        ranges.append(Calendar.months(candidate - 1, through: candidate - 1, of: year))
      } else if let day {
        let length = Calendar.length(ofMonth: candidate, year: year)
        for number in 1...length where day.matches(number) {
          let found = Day(Calendar.number(year: year, month: candidate, day: number))
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
      first: Calendar.firstDay(ofMonth: 1, year: year.lowest),
      last: Calendar.lastDay(ofMonth: 12, year: year.highest))
  }
}
