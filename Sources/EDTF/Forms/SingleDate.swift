/// One date that is neither an interval nor a set and has no time: a year, a month, a day, a part of a year.
package struct SingleDate: Sendable {
  /// How much is written. The parts of a year differ, for a range needs two ends of one kind.
  package enum Granularity: Hashable, Sendable { case year, month, day, part(SubYear.Family) }

  /// The year.
  package let year: Year
  /// The month, or the code of a part of the year.
  package let month: TwoDigits?
  /// The day of the month.
  package let day: TwoDigits?
  /// How the year is qualified.
  package var yearMarks: Qualifiers
  var monthMarks: Qualifiers
  var dayMarks: Qualifiers
  /// The first day it can mean, over all completions that the calendar has.
  package let first: Day
  /// The last such day.
  package let last: Day

  /// Nil where no day of the calendar fits.
  package init?(
    year: Year, month: TwoDigits?, day: TwoDigits?,
    yearMarks: Qualifiers, monthMarks: Qualifiers, dayMarks: Qualifiers
  ) {
    guard let hull = Completions(year: year, month: month, day: day).hull else { return nil }
    self.init(year: year, month: month, day: day, hull: hull)
    self.yearMarks = yearMarks
    self.monthMarks = monthMarks
    self.dayMarks = dayMarks
  }

  /// A year alone.
  package init(year: Year) {
    self.init(year: year, month: nil, day: nil, hull: Completions.span(of: year))
  }

  /// A plain day.
  package init(plain day: Day) {
    let civil = GregorianCalendar.civil(day.number)
    self.init(
      year: Year(fourDigits: civil.year, unknown: 0), month: TwoDigits(civil.month),
      day: TwoDigits(civil.day),
      hull: DaySet.Range(first: day, last: day))
  }

  private init(year: Year, month: TwoDigits?, day: TwoDigits?, hull: DaySet.Range) {
    self.year = year
    self.month = month
    self.day = day
    yearMarks = []
    monthMarks = []
    dayMarks = []
    first = hull.first
    last = hull.last
  }

  /// The code of a part of the year, where it is one.
  package var code: Int? {
    guard let value = month?.value, SubYear.codes.contains(value) else { return nil }
    return value
  }

  /// How much is written.
  package var precision: Granularity {
    if let code { return .part(SubYear.family(of: code)) }
    if day != nil { return .day }
    return month == nil ? .year : .month
  }

  /// Whether any digit is X.
  package var hasUnspecified: Bool {
    year.unknown != 0 || month.map { $0.value == nil } ?? false || day.map { $0.value == nil } ?? false
  }

  /// The qualifiers of the components that are written.
  package var marks: [Qualifiers] {
    [yearMarks] + (month == nil ? [] : [monthMarks]) + (day == nil ? [] : [dayMarks])
  }

  /// A whole day of the calendar without qualifiers.
  var plainDay: Day? {
    guard day != nil, !hasUnspecified, first == last else { return nil }
    guard yearMarks.isEmpty, monthMarks.isEmpty, dayMarks.isEmpty else { return nil }
    return first
  }

  /// The same date, qualified as a whole besides what is qualified in it.
  package func qualified(_ marks: Qualifiers) -> SingleDate {
    var date = self
    date.yearMarks.formUnion(marks)
    date.monthMarks.formUnion(marks)
    date.dayMarks.formUnion(marks)
    return date
  }
}
