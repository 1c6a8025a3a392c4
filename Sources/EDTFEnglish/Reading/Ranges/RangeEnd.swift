import EDTF

/// An end of a range that is itself bounded on one side alone: `1804–after 1860`, `before 1804–1860`.
enum RangeEnd {
  /// What reaches further out than any day of the range; nil where the words are something else.
  static func beyond(_ phrase: TokenizedPhrase, _ side: Preposition) throws(PhraseError) -> EDTFDate? {
    guard Prepositions.opens(phrase), let date = try Prepositions.read(phrase) else { return nil }
    switch side {
    case .before, .by: return date.earliest == .unbounded && date.isReaching ? date : nil
    default: return date.latest == .unbounded && date.isReaching ? date : nil
    }
  }

  /// It lasted from the one to the other, where an end reaches further out: `1804/1861-01-01..`.
  static func lasted(_ first: EDTFDate, _ last: EDTFDate, _ phrase: TokenizedPhrase) throws(PhraseError)
    -> EDTFDate?
  {
    guard first.isReaching || last.isReaching else { return nil }
    guard let from = end(first, \.latest), let through = end(last, \.earliest) else { return nil }
    return try phrase.date(
      (first.isReaching ? ".." : "") + "\(from)/\(through)" + (last.isReaching ? ".." : ""))
  }

  /// Once, some day from the one through the other.
  static func once(_ first: EDTFDate, _ last: EDTFDate) -> EDTFDate? {
    guard first.isReaching || last.isReaching else { return nil }
    return .onceBetween(
      first.isReaching ? .distantPast : first.earliest.day ?? .distantPast,
      last.isReaching ? .distantFuture : last.latest.day ?? .distantFuture)
  }

  private static func end(_ date: EDTFDate, _ side: (EDTFDate) -> Bound) -> EDTFDate? {
    if !date.isReaching { return date.isSingle ? date : nil }
    return side(date).day.map { EDTFDate($0) }
  }
}

extension EDTFDate {
  /// Whether it is `[..a]` or `[a..]`.
  fileprivate var isReaching: Bool {
    switch onlyChoice {
    case .through, .from: true
    case .date, .range, nil: false
    }
  }

  /// Whether it is a year and nothing finer, with all its digits.
  var isYear: Bool {
    guard case .single(let date) = form else { return false }
    return date.precision == .year && !date.hasUnspecified && date.year.notation == .plain
  }

  /// The same, qualified as a whole besides what is qualified in it already; what cannot be qualified stays as it is.
  func marked(_ marks: Qualifiers) -> EDTFDate {
    if marks.isEmpty { return self }
    return (isSingle ? try? EDTFDate(single.qualified(marks).canonical) : markingOnce(marks)) ?? self
  }
}
