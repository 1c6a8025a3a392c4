/// The arithmetic of the proleptic Gregorian calendar, over day numbers from 1970-01-01.
package enum GregorianCalendar {
  /// The years whose days are reckoned; their day numbers stay far inside `Int`.
  package static let years = -1_000_000_000_000_000...1_000_000_000_000_000

  /// The English names of the months, from January.
  package static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]

  static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// How many days the month has.
  package static func length(ofMonth month: Int, year: Int) -> Int {
    length(ofMonth: month, isLeap: month == 2 && isLeap(year))
  }

  static func length(ofMonth month: Int, isLeap: Bool) -> Int {
    switch month {
    case 2: isLeap ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The day number; the year is counted from March in eras of 400 years (146 097 days).
  package static func number(year: Int, month: Int, day: Int) -> Int {
    let marchYear = month <= 2 ? year - 1 : year
    let era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  static func civil(_ number: Int) -> (year: Int, month: Int, day: Int) {
    let bounded = min(max(number, Day.distantPast.number), Day.distantFuture.number)
    let shifted = bounded + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The first day of a month.
  package static func firstDay(ofMonth month: Int, year: Int) -> Day {
    Day(number(year: year, month: month, day: 1))
  }

  /// The last day of a month.
  package static func lastDay(ofMonth month: Int, year: Int) -> Day {
    Day(number(year: year, month: month, day: length(ofMonth: month, year: year)))
  }

  /// The days from the first of one month through the end of another, by index from January (12 is the next January).
  package static func months(_ first: Int, through last: Int, of year: Int) -> DaySet.Range {
    DaySet.Range(
      first: firstDay(ofMonth: first % 12 + 1, year: year + first / 12),
      last: lastDay(ofMonth: last % 12 + 1, year: year + last / 12))
  }
}
