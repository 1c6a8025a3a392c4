import PolicyModel

/// A citation without a reporting day counts in no question with `--reported` (DESIGN, section 5).
enum UndatedCitation: CheckRule {
  static let id = "undated-citation"
  static let severity = Severity.warning
  static let explanation = "A citation has no reporting day, so no question with --reported sees it."

  static func findings(in ledger: CheckedLedger) -> [Finding] {
    ledger.events.flatMap { event -> [Finding] in
      let citations = event.citations.map(\.citation)
      // The sources that are dated, and then those that are told.
      var seen = Set(citations.filter { $0.reported != nil }.map(\.source))
      return citations.compactMap { undated in
        guard undated.reported == nil, seen.insert(undated.source).inserted else { return nil }
        return finding(
          "\(event.event.id) cites \(undated.source) without a day on which it was reported",
          [.event(event.event.id), .source(undated.source)],
          mend: ["cite", event.event.id.text] + again(undated) + ["--reported", "DATE"])
      }
    }
  }

  /// The citation once more, as far as what it counts for goes.
  private static func again(_ citation: Citation) -> [String] {
    var words = ["--source", citation.source.text]
    if let attribution = citation.attribution { words += ["--attribution", attribution.rawValue] }
    if let speaker = citation.speaker { words += ["--speaker", speaker.text] }
    if citation.stance != .states { words += ["--stance", citation.stance.rawValue] }
    if let origin = citation.origin { words += ["--origin", origin] }
    return words
  }
}
