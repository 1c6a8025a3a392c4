/// What a date is, as it was parsed. Everything but the plain day is kept behind one pointer.
package enum Form: Sendable {
  case day(Day)
  indirect case dateTime(Day, TimeOfDay)
  indirect case single(SingleDate)
  indirect case interval(Interval)
  indirect case set(MemberSet)
}

/// `A/B`: it lasted from A to B.
package struct Interval: Sendable {
  package enum End: Sendable {
    /// A date; `open` where two dots let it reach further out (`..A/B`, `A/B..`).
    case date(SingleDate, open: Bool)
    /// `..`
    case open
    /// Nothing.
    case blank
  }

  package let start: End
  package let end: End
}

/// `[…]`, one of these dates, or `{…}`, all of them.
package struct MemberSet: Sendable {
  package enum Kind: Sendable { case oneOf, allOf }

  package enum Member: Sendable {
    case date(SingleDate)
    case range(SingleDate, SingleDate)
    case through(SingleDate)
    case from(SingleDate)
  }

  package let kind: Kind
  package let members: [Member]
}
