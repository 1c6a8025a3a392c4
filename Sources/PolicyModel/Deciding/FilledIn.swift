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

/// The citations of an event, to find one among as many as there may be.
struct CitedAlready {
  private let all: Set<Citation>
  /// The same without their reported days.
  private let undated: Set<Citation>

  init(_ history: EventHistory) {
    all = Set(history.citations.map(\.citation))
    undated = Set(all.map { $0.reported(nil) })
  }

  /// Whether one of them is just this, whatever its reported day is where that does not count.
  func contains(_ citation: Citation, onAnyDay: Bool) -> Bool {
    onAnyDay ? undated.contains(citation.reported(nil)) : all.contains(citation)
  }
}

extension Resolver {
  /// Whether an event has a citation, or had it recorded before the source got another day, or the speaker was defined.
  func isCited(_ citation: Citation, in known: CitedAlready) -> Bool {
    if known.contains(citation, onAnyDay: false) { return true }
    guard let filled = filledIn[citation] else { return false }
    if known.contains(citation, onAnyDay: filled.isDayFromSource) { return true }
    guard let written = filled.speaker else { return false }
    var before = citation
    before.speaker = .words(written)
    return known.contains(before, onAnyDay: filled.isDayFromSource)
  }

  /// Whether an event has all of these citations.
  func areCited(_ citations: [Citation], by history: EventHistory) -> Bool {
    if citations.isEmpty { return true }
    let known = CitedAlready(history)
    return citations.allSatisfy { isCited($0, in: known) }
  }
}

extension Citation {
  /// The citation with another reported day.
  fileprivate func reported(_ day: EDTFDate?) -> Citation {
    var citation = self
    citation.reported = day
    return citation
  }
}
