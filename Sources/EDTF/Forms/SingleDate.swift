/// One date that is neither an interval nor a set and has no time: a year, a month, a day, a part of a year.
package struct SingleDate: Sendable {
  /// How much is written. The parts of a year differ, for a range needs two ends of one kind.
  package enum Precision: Hashable, Sendable { case year, month, day, part(SubYear.Family) }

  package let year: Year
  /// The month, or the code of a part of the year.
  package let month: TwoDigits?
  package let day: TwoDigits?
  package var yearMarks: Qualifiers
  package var monthMarks: Qualifiers
  package var dayMarks: Qualifiers
  /// The first and last day it can mean, over all completions that the calendar has.
  package let first: Day
  package let last: Day

  /// Nil where no day of the calendar fits.
  package init?(
    year: Year, month: TwoDigits?, day: TwoDigits?,
    yearMarks: Qualifiers, monthMarks: Qualifiers, dayMarks: Qualifiers
  ) {
    guard let hull = Completions(year: year, month: month, day: day).hull else { return nil }
    self.year = year
    self.month = month
    self.day = day
    self.yearMarks = yearMarks
    self.monthMarks = monthMarks
    self.dayMarks = dayMarks
    first = hull.first
    last = hull.last
  }

  package init(year: Year) {
    let hull = Completions.span(of: year)
    self.year = year
    month = nil
    day = nil
    yearMarks = []
    monthMarks = []
    dayMarks = []
    first = hull.first
    last = hull.last
  }

  package init(plain plainDay: Day) {
    let (year, month, day) = Calendar.civil(plainDay.number)
    self.year = Year(fourDigits: year, unknown: 0)
    self.month = TwoDigits(month)
    self.day = TwoDigits(day)
    yearMarks = []
    monthMarks = []
    dayMarks = []
    first = plainDay
    last = plainDay
  }

  /// The code of a part of the year, where it is one.
  package var code: Int? {
    guard let value = month?.value, SubYear.codes.contains(value) else { return nil }
    return value
  }

  package var precision: Precision {
    if let code { return .part(SubYear.family(of: code)) }
    if day != nil { return .day }
    return month == nil ? .year : .month
  }

  package var hasUnspecified: Bool {
    year.unknown != 0 || month.map { $0.value == nil } ?? false || day.map { $0.value == nil } ?? false
  }

  /// The qualifiers of the components that are written.
  package var marks: [Qualifiers] {
    [yearMarks] + (month == nil ? [] : [monthMarks]) + (day == nil ? [] : [dayMarks])
  }

  /// A whole day of the calendar without qualifiers.
  package var plainDay: Day? {
    guard day != nil, !hasUnspecified, first == last else { return nil }
    guard yearMarks.isEmpty, monthMarks.isEmpty, dayMarks.isEmpty else { return nil }
    return first
  }
}
