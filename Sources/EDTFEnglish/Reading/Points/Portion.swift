import EDTF

/// A part of a year, month, decade or century in thirds, halves or quarters, from one through another.
struct Portion {
  let parts: ClosedRange<Int>
  let count: Int

  init(_ parts: ClosedRange<Int>, of count: Int) {
    self.parts = parts
    self.count = count
  }

  /// The EDTF of this part of the date; nil where it has no such parts.
  func cut(from date: EDTFDate) -> String? {
    if let (first, length) = date.yearRun { return years(from: first, length) }
    guard case .single(let date) = date.form, date.marks.allSatisfy(\.isEmpty), date.year.notation == .plain,
      date.year.value >= 0
    else { return nil }
    let year = date.year.value
    switch date.precision {
    case .year:
      switch date.year.unknown {
      case 0: return part(of: year)
      case 0b1: return years(from: year, 10)
      case 0b11: return years(from: year, 100)
      default: return nil
      }
    case .month: return date.hasUnspecified ? nil : days(from: date.first, through: date.last)
    case .part: return date.hasUnspecified ? nil : months(from: date.first, through: date.last)
    case .day: return nil
    }
  }

  /// A year's thirds, halves and quarters have codes.
  private func part(of year: Int) -> String? {
    if parts.count == 1, let firstCode = [3: 37, 2: 40, 4: 33][count] {
      return "\(padded(year, to: 4))-\(firstCode + parts.lowerBound)"
    }
    let first = GregorianCalendar.firstDay(ofMonth: parts.lowerBound * 12 / count + 1, year: year)
    let last = GregorianCalendar.lastDay(ofMonth: (parts.upperBound + 1) * 12 / count, year: year)
    return "[\(first)..\(last)]"
  }

  private func years(from year: Int, _ length: Int) -> String? {
    guard length % count == 0 || count == 3 else { return nil }
    let thirds = [0, (length + 2) / 3, (2 * length + 1) / 3, length]
    let cuts = count == 3 ? thirds : (0...count).map { $0 * length / count }
    let (first, last) = (year + cuts[parts.lowerBound], year + cuts[parts.upperBound + 1] - 1)
    return "[\(Self.written(first))..\(Self.written(last))]"
  }

  private static func written(_ year: Int) -> String {
    (year < 0 ? "-" : "") + padded(abs(year), to: 4)
  }

  /// Ten days each and what is left for the last; or two halves, the second from the 16th on.
  private func days(from first: Day, through last: Day) -> String? {
    let cuts: [Int]
    switch count {
    case 3: cuts = [0, 10, 20, last.day]
    case 2: cuts = [0, last.day / 2, last.day]
    default: return nil
    }
    return "[\(first.adding(cuts[parts.lowerBound]))..\(first.adding(cuts[parts.upperBound + 1] - 1))]"
  }

  /// Whole months of a season, quarter or half.
  private func months(from first: Day, through last: Day) -> String? {
    let length = (last.year - first.year) * 12 + last.month - first.month + 1
    guard length % count == 0 else { return nil }
    func month(_ index: Int) -> (year: Int, month: Int) {
      let months = first.month - 1 + index
      return (first.year + months / 12, months % 12 + 1)
    }
    let (from, through) = (
      month(parts.lowerBound * length / count), month((parts.upperBound + 1) * length / count - 1)
    )
    if from == through { return "\(padded(from.year, to: 4))-\(padded(from.month, to: 2))" }
    let (one, other) = (
      GregorianCalendar.firstDay(ofMonth: from.month, year: from.year),
      GregorianCalendar.lastDay(ofMonth: through.month, year: through.year)
    )
    return "[\(one)..\(other)]"
  }
}

extension EDTFDate {
  /// The first year and the length of a century or millennium that is written as a run of years (`[0001..0100]`).
  fileprivate var yearRun: (first: Int, length: Int)? {
    guard case .range(let first, let last) = onlyChoice, first.precision == .year, last.precision == .year
    else { return nil }
    let length = last.year.value - first.year.value + 1
    return length == 100 || length == 1000 ? (first.year.value, length) : nil
  }
}
