public import EDTF

/// Words for an end: `until further notice`, `ongoing` and `..` never end; `TBD`, `N/A` and a blank may end on any day.
extension EDTFDate.End {
  private static let openWords: Set<String> = [
    "..", "...", "…", "open", "open ended", "further notice", "ongoing", "on going", "present",
    "the present", "the present day", "present day", "now", "current", "currently", "current day", "date",
    "continuing", "continues", "in force", "still in force", "in effect", "still in effect", "still active",
    "active", "indefinite", "indefinitely", "permanent", "permanently", "no end", "no end date", "none",
    "never", "forever", "for ever", "ufn", "without end", "no expiry", "no expiration", "unlimited",
  ]

  /// What is no end where it stands behind "until", and may be how it ended where it does not.
  private static let untilWords: Set<String> = [
    "revoked", "repealed", "rescinded", "withdrawn", "lifted", "cancelled", "canceled", "amended",
    "superseded", "terminated", "further order", "further orders", "further announcement",
    "amended or repealed", "revoked or amended", "modified or rescinded", "rescinded or superseded",
    "replaced",
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
