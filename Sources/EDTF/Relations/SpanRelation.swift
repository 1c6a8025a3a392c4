/// How one span of days lies towards another. Of any two spans exactly one of these holds.
public enum SpanRelation: String, Hashable, Sendable, CaseIterable {
  /// It ends before the other begins.
  case before
  /// It begins after the other ends.
  case after
  /// They share days, and each has days that the other has not.
  case overlaps
  /// It has all days of the other, and more.
  case contains
  /// The other has all its days, and more.
  case within
  /// They are the same days.
  case equal
}

extension EDTFDate {
  /// Whether the relation holds towards the other date, each standing for some unbroken span of days within its
  /// bounds. Qualifiers do not count; where a bound is unknown everything is possible.
  public func relation(_ relation: SpanRelation, to other: EDTFDate) -> Answer {
    guard let one = DayBounds(of: self), let two = DayBounds(of: other) else { return .possible }
    guard one.allows(relation, to: two) else { return .impossible }
    let isOnly = SpanRelation.allCases.allSatisfy { $0 == relation || !one.allows($0, to: two) }
    return isOnly ? .definite : .possible
  }
}

/// The days within which a date's span lies.
private struct DayBounds {
  let first: Day
  let last: Day

  /// Nil where a bound is unknown.
  init?(of date: EDTFDate) {
    let (earliest, latest) = (date.earliest, date.latest)
    if earliest == .unknown || latest == .unknown { return nil }
    first = earliest.day ?? .distantPast
    last = latest.day ?? .distantFuture
  }

  /// Whether some span within these bounds has the relation to some span within those.
  func allows(_ relation: SpanRelation, to other: DayBounds) -> Bool {
    let meets = max(first, other.first) <= min(last, other.last)
    return switch relation {
    case .before: first < other.last
    case .after: other.first < last
    case .overlaps: leads(into: other) || other.leads(into: self)
    case .contains: meets && first < last
    case .within: meets && other.first < other.last
    case .equal: meets
    }
  }

  /// Whether a span can begin before one of the other, share days with it and end before it.
  private func leads(into other: DayBounds) -> Bool {
    max(first.adding(1), other.first) <= min(last, other.last.adding(-1))
  }
}
