/// How an end is written: a date, or words for an end that is open or not known.
///
/// `until further notice`, `ongoing` and `..` never end; `TBD`, `N/A` and a blank may end on any day.
public enum WrittenEnd: Hashable, Sendable {
  case date(EDTFDate)
  /// It has no end.
  case open
  /// It has an end that is not known.
  case unknown

  private static let openWords: Set<String> = [
    "..", "...", "…", "open", "open ended", "further notice", "ongoing", "on going", "present", "the present",
    "the present day", "present day", "now", "current", "currently", "current day", "date",
    "continuing", "continues", "in force", "still in force", "in effect", "still in effect", "still active",
    "active", "indefinite", "indefinitely", "permanent", "permanently", "no end", "no end date", "none",
    "never", "forever", "for ever", "ufn", "without end", "no expiry", "no expiration", "unlimited",
  ]

  /// What is no end where it stands behind "until", and may be how it ended where it does not.
  private static let untilWords: Set<String> = [
    "revoked", "repealed", "rescinded", "withdrawn", "lifted", "cancelled", "canceled", "amended",
    "superseded",
    "terminated", "further order", "further orders", "further announcement", "amended or repealed",
    "revoked or amended", "modified or rescinded", "rescinded or superseded", "replaced",
  ]

  private static let unknownWords: Set<String> = [
    "", "unknown", "not known", "end unknown", "tbd", "tbc", "tba", "n/a", "n.a", "na", "n/k", "nk", "?",
    "??", "???", "unspecified", "not specified", "not stated", "to be determined", "to be confirmed",
    "to be announced", "to be decided", "to be advised", "undetermined", "undecided", "pending", "unclear",
    "not available", "not applicable", "no data", "missing", "not yet known",
  ]

  /// Reads the words for an end that is no date; nil where they are none.
  public init?(words text: String) {
    let (words, isLed) = Self.words(of: text)
    if isLed, Self.untilWords.contains(words) {
      self = .open
    } else if Self.unknownWords.contains(words) {
      self = .unknown
    } else if Self.openWords.contains(words) {
      self = .open
    } else {
      return nil
    }
  }

  /// Reads an end. Throws what `Phrase.read` throws.
  public init(_ text: String, reading dates: (String) throws(EDTFError) -> EDTFDate) throws(EDTFError) {
    if let words = WrittenEnd(words: text) {
      self = words
    } else {
      self = .date(try dates(text))
    }
  }

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
    case "XXXX/": WrittenEnd.unknown.date(from: start)
    default: end
    }
  }

  /// `XXXX/..` or `XXXX/`.
  private static func unsaid(isOpen: Bool) -> Form {
    let year = SingleDate(year: Year(fourDigits: 0, unknown: 0b1111))
    return .interval(Interval(start: .date(year, open: false), end: isOpen ? .open : .blank))
  }

  /// In lower case, with single blanks, without "until" before them, whether it stood there, and full stops behind.
  private static func words(of text: String) -> (String, isLed: Bool) {
    guard text.utf8.count <= 64 else { return (text, false) }
    var plain = text.lowercased()
    while let last = plain.last, last == "." || last.isWhitespace, !plain.hasSuffix("..") {
      plain.removeLast()
    }
    var words = plain.split { $0.isWhitespace || "-–—_()[]\"".contains($0) }.map(String.init)
    var isLed = false
    while let first = words.first, ["until", "till", "til", "to", "through", "up"].contains(first),
      words.count > 1,
      words != ["to", "be"] + words.dropFirst(2)
    {
      words.removeFirst()
      isLed = true
    }
    return (words.joined(separator: " "), isLed)
  }
}
