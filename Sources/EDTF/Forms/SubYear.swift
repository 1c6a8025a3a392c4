/// A part of a year that is not a month: the codes 21 to 41 of ISO 8601-2.
package enum SubYear {
  /// The code of the shortest quarter, third or half of a year that has both days in it; nil where there is none.
  package static func enclosing(_ first: Day, _ last: Day) -> Int? {
    (33...41).first {
      let days = days(of: $0, in: first.year)
      return days.first <= first && last <= days.last
    }
  }

  /// What kind of part it is.
  package enum Family: Sendable, Hashable { case season, northern, southern, quarter, third, half }

  /// All codes.
  package static let codes = 21...41

  /// The family of a code.
  package static func family(of code: Int) -> Family {
    switch code {
    case 21...24: .season
    case 25...28: .northern
    case 29...32: .southern
    case 33...36: .quarter
    case 37...39: .third
    default: .half
    }
  }

  /// Which of its family it is, from 0.
  package static func place(of code: Int) -> Int {
    switch family(of: code) {
    case .season: code - 21
    case .northern: code - 25
    case .southern: code - 29
    case .quarter: code - 33
    case .third: code - 37
    case .half: code - 40
    }
  }

  /// The days it covers; a season that starts in December ends in the next year.
  package static func days(of code: Int, in year: Int) -> DaySet.Range {
    let place = place(of: code)
    let (first, length): (Int, Int) =
      switch family(of: code) {
      case .season, .northern: (2 + 3 * place, 3)
      case .southern: ([8, 11, 2, 5][place], 3)
      case .quarter: (3 * place, 3)
      case .third: (4 * place, 4)
      case .half: (6 * place, 6)
      }
    return GregorianCalendar.months(first, through: first + length - 1, of: year)
  }
}
