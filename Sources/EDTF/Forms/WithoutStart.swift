/// Ends of what has its start elsewhere.
extension EDTFDate.End {
  /// The interval that says it, from the day on which it starts: `2021-01-01/..`, `2021-01-01/`.
  ///
  /// Where the start is no single date, the interval begins with the first day that it can be, or in no year that is
  /// said (`XXXX`): what lasts until it has its own start.
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

  /// What is kept of an end that starts in no year that is said (`date(from: nil)`): nil where it is without end, else
  /// the interval from that start. Any other end is kept as it is written.
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
