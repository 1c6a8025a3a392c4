extension EDTFDate {
  /// How sure a date is: `?`, `~` or `%`.
  public enum Qualification: Hashable, Sendable, CaseIterable {
    /// It may be another one: `?`
    case uncertain
    /// It is about this one: `~`
    case approximate
    /// Both: `%`
    case uncertainAndApproximate
  }

  /// One end of an interval.
  public enum End: Hashable, Sendable {
    /// A single date.
    case date(EDTFDate)
    /// There is none: `..`
    case open
    /// There is one, which is not known: nothing is written.
    case unknown
  }

  /// A member of a set.
  public enum Member: Hashable, Sendable {
    /// A single date.
    case date(EDTFDate)
    /// All dates from one through another, of the same kind: `2024-04..2024-11`
    case range(EDTFDate, EDTFDate)
    /// This date and all before: `..2024`, the first of a set only.
    case through(EDTFDate)
    /// This date and all after: `2024..`, the last of a set only.
    case from(EDTFDate)
  }

  /// What a date is made of.
  public enum Structure: Hashable, Sendable {
    /// One day of the calendar, without a qualifier.
    case day(Day)
    /// One day and the time on it.
    case dateTime(Day, TimeOfDay)
    /// Any other single date.
    case single(Parts)
    /// `A/B`. Of `..A/B..` the ends are the sets `[..A]` and `[B..]`.
    case interval(from: End, to: End)
    /// `[…]`
    case oneOf([Member])
    /// `{…}`
    case allOf([Member])
  }

  /// The parts of a single date.
  public struct Parts: Hashable, Sendable {
    /// How much of it is written.
    public enum Precision: Hashable, Sendable { case year, month, day, partOfYear }

    /// How much of it is written.
    public let precision: Precision
    /// The first and the last year that it can mean.
    public let years: ClosedRange<Int>
    /// The month, 1 to 12; nil where none is written or it has digits X.
    public let month: Int?
    /// The part of the year, where that is written in place of a month.
    public let part: PartOfYear?
    /// The day of the month; nil where none is written or it has digits X.
    public let day: Int?
    /// Whether any digit is X.
    public let hasUnspecifiedDigits: Bool
    /// How sure the year is, where it is qualified.
    public let yearQualification: Qualification?
    /// How sure the month, or the part of the year, is, where it is qualified.
    public let monthQualification: Qualification?
    /// How sure the day is, where it is qualified.
    public let dayQualification: Qualification?
  }

  /// What it is made of. The dates in it are written canonically.
  public var structure: Structure {
    switch form {
    case .day(let day): .day(day)
    case .dateTime(let day, let time): .dateTime(day, time)
    case .single(let date): .single(Parts(date))
    case .interval(let interval):
      .interval(from: end(interval.start, intervalStart), to: end(interval.end, intervalEnd))
    case .set(let set):
      set.kind == .oneOf ? .oneOf(set.members.map(Member.init)) : .allOf(set.members.map(Member.init))
    }
  }

  private func end(_ end: IntervalForm.Endpoint, _ date: EDTFDate?) -> End {
    switch end {
    case .blank: .unknown
    case .open: .open
    case .date: date.map { .date($0.canonical) } ?? .open
    }
  }
}

extension EDTFDate.Qualification {
  var marks: Qualifiers {
    switch self {
    case .uncertain: .uncertain
    case .approximate: .approximate
    case .uncertainAndApproximate: [.uncertain, .approximate]
    }
  }

  fileprivate init?(_ marks: Qualifiers) {
    switch marks {
    case []: return nil
    case .uncertain: self = .uncertain
    case .approximate: self = .approximate
    default: self = .uncertainAndApproximate
    }
  }
}

extension EDTFDate.End {
  var written: String {
    switch self {
    case .date(let date): date.canonical.text
    case .open: ".."
    case .unknown: ""
    }
  }
}

extension EDTFDate.Member {
  var written: String {
    switch self {
    case .date(let date): date.canonical.text
    case .range(let first, let last): "\(first.canonical)..\(last.canonical)"
    case .through(let date): "..\(date.canonical)"
    case .from(let date): "\(date.canonical).."
    }
  }

  fileprivate init(_ member: SetForm.Element) {
    func date(_ date: SingleDate) -> EDTFDate { EDTFDate(text: date.canonical, date: date) }
    self =
      switch member {
      case .date(let one): .date(date(one))
      case .range(let first, let last): .range(date(first), date(last))
      case .through(let last): .through(date(last))
      case .from(let first): .from(date(first))
      }
  }
}

extension EDTFDate.Parts {
  fileprivate init(_ date: SingleDate) {
    precision =
      switch date.precision {
      case .year: .year
      case .month: .month
      case .day: .day
      case .part: .partOfYear
      }
    years = date.year.lowest...date.year.highest
    part = date.code.flatMap(PartOfYear.init)
    month = date.code == nil ? date.month?.value : nil
    day = date.day?.value
    hasUnspecifiedDigits = date.hasUnspecified
    yearQualification = EDTFDate.Qualification(date.yearMarks)
    monthQualification = EDTFDate.Qualification(date.monthMarks)
    dayQualification = EDTFDate.Qualification(date.dayMarks)
  }
}
