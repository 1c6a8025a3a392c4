/// What a date is, as it was parsed. Everything but the plain day is kept behind one pointer.
package enum DateForm: Sendable {
  case day(Day)
  indirect case dateTime(Day, TimeOfDay)
  indirect case single(SingleDate)
  indirect case interval(IntervalForm)
  indirect case set(SetForm)
}

/// `A/B`: it lasted from A to B.
package struct IntervalForm: Sendable {
  /// One side of the slash.
  package enum Endpoint: Sendable {
    /// A date; `open` where two dots let it reach further out (`..A/B`, `A/B..`).
    case date(SingleDate, open: Bool)
    /// `..`
    case open
    /// Nothing.
    case blank
  }

  /// What stands before the slash.
  package let start: Endpoint
  /// What stands behind the slash.
  package let end: Endpoint
}

/// `[…]`, one of these dates, or `{…}`, all of them.
package struct SetForm: Sendable {
  /// Whether one of the members is meant or all are.
  package enum MemberChoice: Sendable { case oneOf, allOf }

  /// A date or a range of dates.
  package enum Element: Sendable {
    case date(SingleDate)
    case range(SingleDate, SingleDate)
    case through(SingleDate)
    case from(SingleDate)

    /// Its first date; nil where it has none.
    var first: SingleDate? {
      switch self {
      case .date(let date), .range(let date, _), .from(let date): date
      case .through: nil
      }
    }

    /// Its last date; nil where it has none.
    var last: SingleDate? {
      switch self {
      case .date(let date), .range(_, let date), .through(let date): date
      case .from: nil
      }
    }
  }

  /// Whether one of the members is meant or all are.
  package let kind: MemberChoice
  /// The dates and ranges, in the order in which they are written.
  package let members: [Element]
}
