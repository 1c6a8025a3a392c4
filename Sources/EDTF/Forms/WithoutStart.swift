/// Ends of intervals whose start is recorded separately.
extension EDTFDate.End {
  /// The interval from the start to this end: `2021-01-01/..`, `2021-01-01/`; of an end that is a date, that date.
  ///
  /// If the start is not a single date, the interval begins with its first possible day; without one, in an unspecified
  /// year (`XXXX`).
  public func date(from start: EDTFDate?) -> EDTFDate {
    let ending: String
    switch self {
    case .date(let date): return date
    case .open: ending = "/.."
    case .unknown: ending = "/"
    }
    let first = start?.intervalStart ?? start
    let single = first.flatMap { $0.isSingle ? $0 : $0.earliest.day.map { EDTFDate($0) } }
    let written = single.flatMap { try? EDTFDate("\($0)\(ending)") }
    return written ?? EDTFDate(text: "XXXX\(ending)", form: Self.unsaid(isOpen: self == .open))
  }

  /// What is stored for an end: nil for an open end without a start (`date(from: nil)`), the interval from `start` for an
  /// unknown end without a start, and any other end as it is.
  public static func kept(_ end: EDTFDate, from start: EDTFDate) -> EDTFDate? {
    switch end.text {
    case "XXXX/..": nil
    case "XXXX/": EDTFDate.End.unknown.date(from: start)
    default: end
    }
  }

  /// `XXXX/..` or `XXXX/`.
  private static func unsaid(isOpen: Bool) -> DateForm {
    let year = SingleDate(year: Year(fourDigits: 0, unknown: 0b1111))
    return .interval(IntervalForm(start: .date(year, open: false), end: isOpen ? .open : .blank))
  }
}
