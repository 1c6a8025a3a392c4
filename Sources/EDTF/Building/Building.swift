/// Dates built in code. They are written canonically; what EDTF cannot write is an error that shows the text it would be.
extension EDTFDate {
  /// A year (0 is 1 BC), month or day: `2024`, `2024-11`, `2024-11-17`; beyond four digits a year alone: `Y12024`.
  ///
  /// Throws where the calendar has no such month or day, where a day has no month, and for a month beyond four digits.
  public init(year: Int, month: Int? = nil, day: Int? = nil) throws(EDTFError) {
    let parts = [Self.written(year), month.map(Self.twoDigits), day.map(Self.twoDigits)].compactMap { $0 }
    let text = parts.joined(separator: "-")
    if let month, !(1...12).contains(month) {
      throw EDTFError(text: text, column: parts[0].count + 2, message: "months are 1 to 12, not \(month)")
    }
    if month == nil && day != nil {
      throw EDTFError(text: text, column: text.count + 1, message: "a day needs its month")
    }
    try self.init(text)
  }

  /// A season, quarter, third or half of a year: `2024-21`.
  public init(year: Int, part: PartOfYear) throws(EDTFError) {
    try self.init("\(Self.written(year))-\(part.rawValue)")
  }

  /// The ten years with that one: `199X` of 1994. Throws for years that are not 0 to 9999.
  public static func decade(of year: Int) throws(EDTFError) -> EDTFDate {
    try EDTFDate("\(written(year).dropLast())X")
  }

  /// The hundred years with that one: `19XX` of 1994. Throws for years that are not 0 to 9999.
  public static func century(of year: Int) throws(EDTFError) -> EDTFDate {
    try EDTFDate("\(written(year).dropLast(2))XX")
  }

  /// A year of which only so many digits, from the left, are sure: `1950S2` is estimated as 1950, within 1900 to 1999.
  public static func year(_ year: Int, significantDigits: Int) throws(EDTFError) -> EDTFDate {
    try EDTFDate("\(written(year))S\(significantDigits)")
  }

  /// The same date qualified as a whole, beside what is qualified in it already. Throws for intervals, sets and times.
  public func qualified(_ qualification: Qualification) throws(EDTFError) -> EDTFDate {
    guard isSingle else {
      throw EDTFError(
        text: text, column: 1, message: "only a single date can be qualified: qualify the dates in it")
    }
    return try EDTFDate(single.qualified(qualification.marks).canonical)
  }

  /// It lasted from the one to the other: `2024-11-17/2024-11-20`, `2024-11-17/..`, `/2024`.
  ///
  /// Throws where the end is before the start, where neither is a date, and where one is no single date.
  public static func interval(from start: End, to end: End) throws(EDTFError) -> EDTFDate {
    try EDTFDate("\(start.written)/\(end.written)")
  }

  /// One of these dates: `[2024-11-17,2024-11-19..2024-11-20]`.
  ///
  /// Throws where there is none, where a member is no single date, where a range goes backwards or between dates of
  /// two kinds, and where an open member is neither first (`through`) nor last (`from`).
  public static func oneOf(_ members: [Member]) throws(EDTFError) -> EDTFDate {
    try EDTFDate("[" + members.map(\.written).joined(separator: ",") + "]")
  }

  /// All of these dates: `{2024-04,2024-11}`. Throws as `oneOf`.
  public static func allOf(_ members: [Member]) throws(EDTFError) -> EDTFDate {
    try EDTFDate("{" + members.map(\.written).joined(separator: ",") + "}")
  }

  private static func written(_ year: Int) -> String {
    if year.magnitude > 9999 { return "Y\(year)" }
    return (year < 0 ? "-" : "") + padded(abs(year), to: 4)
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 0 ? String(number) : padded(number, to: 2)
  }
}
