import EDTF

/// What a word is by itself.
enum TokenKind {
  /// Nothing but one to seven digits.
  case number(Int)
  /// `17th`, `first`, `twenty-first`
  case ordinal(Int)
  /// The month that it names, in full or with three letters or more.
  case month(Int)
  /// Spring is 0.
  case season(Int)
  /// Monday is 0.
  case weekday(Int)
  case era(Eras.Era)
  /// What counts from today: `yesterday`, `last`, `ago`.
  case relative
  case other

  /// The kind of a word in lower case.
  init(_ plain: String) {
    guard let first = plain.utf8.first, first.isDigit else {
      self = Self.words[plain] ?? .other
      return
    }
    self = Self.numeric(plain.utf8)
  }

  private static func numeric(_ bytes: String.UTF8View) -> TokenKind {
    guard bytes.count <= 7 else { return .other }
    var number = 0
    var digits = 0
    for byte in bytes {
      guard byte.isDigit else { break }
      number = number * 10 + Int(byte - 48)
      digits += 1
    }
    if digits == bytes.count { return .number(number) }
    let isOrdinal =
      digits <= 2 && ["st", "nd", "rd", "th"].contains { bytes.dropFirst(digits).elementsEqual($0.utf8) }
    return isOrdinal ? .ordinal(number) : .other
  }

  private static let words: [String: TokenKind] = {
    var words: [String: TokenKind] = [:]
    for (index, name) in Months.full.enumerated() {
      for length in 3...name.utf8.count {
        words[String(name.lowercased().prefix(length))] = .month(index + 1)
      }
    }
    words.merge(Seasons.names.mapValues { .season($0) }) { one, _ in one }
    words.merge(Weekdays.places.mapValues { .weekday($0) }) { one, _ in one }
    words.merge(Eras.names.mapValues { .era($0) }) { one, _ in one }
    words.merge(Token.ordinals.mapValues { .ordinal($0) }) { one, _ in one }
    words.merge(RelativeDates.words.map { ($0, .relative) }) { one, _ in one }
    return words
  }()
}

extension Token {
  var month: Int? { if case .month(let month) = kind { month } else { nil } }
  var season: Int? { if case .season(let season) = kind { season } else { nil } }
  var weekday: Int? { if case .weekday(let weekday) = kind { weekday } else { nil } }
  var era: Eras.Era? { if case .era(let era) = kind { era } else { nil } }
  var ordinal: Int? { if case .ordinal(let ordinal) = kind { ordinal } else { nil } }
  var isRelative: Bool { if case .relative = kind { true } else { false } }

  /// The number, where the word is nothing but these many digits.
  func digits(_ counts: ClosedRange<Int>) -> Int? {
    if case .number(let number) = kind, counts.contains(plain.utf8.count) { number } else { nil }
  }
}
