extension EDTFDate {
  /// The level of EDTF that writing it needs: 0, 1 or 2.
  public var level: Int {
    switch form {
    case .day: text.utf8.first == UInt8(ascii: "-") ? 1 : 0
    case .dateTime: 0
    case .single(let date): date.level
    case .interval(let interval): max(interval.start.level, interval.end.level)
    case .set: 2
    }
  }
}

extension SingleDate {
  var level: Int {
    max(yearLevel, codeLevel, qualifierLevel, hasUnspecified ? unspecifiedLevel : 0)
  }

  private var yearLevel: Int {
    switch year.notation {
    case .plain: year.value < 0 ? 1 : 0
    case .letter: 1
    case .exponent, .significant: 2
    }
  }

  private var codeLevel: Int {
    code.map { $0 <= 24 ? 1 : 2 } ?? 0
  }

  /// Level 1 qualifies the whole date, level 2 its components.
  private var qualifierLevel: Int {
    if marks.allSatisfy(\.isEmpty) { return 0 }
    return marks.allSatisfy { $0 == yearMarks } ? 1 : 2
  }

  /// Level 1 leaves whole components open, from the right, and one or two digits of a year that stands alone.
  private var unspecifiedLevel: Int {
    guard let month else { return year.unknown == 1 || year.unknown == 3 ? 1 : 2 }
    if year.unknown != 0 { return 2 }
    guard let day else { return month.isUnspecified ? 1 : 2 }
    return day.isUnspecified && (month.isUnspecified || month.value != nil) ? 1 : 2
  }
}

extension IntervalForm.Endpoint {
  fileprivate var level: Int {
    switch self {
    case .open, .blank: 1
    case .date(let date, let open): open || date.hasUnspecified ? 2 : date.level
    }
  }
}
