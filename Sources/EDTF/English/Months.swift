/// The names of the months.
enum Months {
  static let full = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]

  /// As they are shown: `Nov`.
  static let short = full.map { String($0.prefix(3)) }
}
