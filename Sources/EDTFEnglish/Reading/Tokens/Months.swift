import EDTF

/// The names of the months.
enum Months {
  static let full = GregorianCalendar.monthNames

  /// As they are shown: `Nov`.
  static let short = full.map { String($0.prefix(3)) }
}
