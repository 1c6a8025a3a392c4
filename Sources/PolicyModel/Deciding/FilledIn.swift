import EDTF

/// What of a citation is not as it was written, but found when it is recorded.
struct FilledIn {
  /// Whether the reported day is the one on which the source says that it was published.
  var isDayFromSource: Bool
  /// How the speaker was written.
  var speaker: String?

  init(_ draft: CitationDraft) {
    isDayFromSource = draft.reported == .fromSource
    if case .named(let reference)? = draft.speaker { speaker = reference.text } else { speaker = nil }
  }
}

extension Resolver {
  /// Whether an event has a citation, or had it recorded before the source got another day, or the speaker was defined.
  func isCited(_ citation: Citation, by history: EventHistory) -> Bool {
    history.citations.contains { isSame(citation, as: $0.citation) }
  }

  /// Whether a citation that is written now says what `old` did when it was recorded.
  func isSame(_ citation: Citation, as old: Citation) -> Bool {
    if citation == old { return true }
    guard let filled = filledIn[citation] else { return false }
    var same = old
    if filled.isDayFromSource { same.reported = citation.reported }
    if let written = filled.speaker, old.speaker == .words(written) { same.speaker = citation.speaker }
    return same == citation
  }
}
