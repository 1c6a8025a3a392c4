import PolicyModel

/// A citation without a reporting day counts in no question as of a day of reporting (DESIGN, section 5).
enum UndatedCitation: CheckRule {
  static let id = "undated-citation"
  static let severity = Severity.warning
  static let explanation = "A citation has no reporting day, so no question as of a day of reporting sees it."

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
          mend: Action(
            .cite, [.text(event.event.id.text)], again(undated) + [.reported: .wanted(.date)]))
      }
    }
  }

  /// The citation once more, as far as what it counts for goes.
  private static func again(_ citation: Citation) -> Parameters {
    var said: Parameters = [.source: .text(citation.source.text)]
    if let attribution = citation.attribution { said += [.attribution: .text(attribution.rawValue)] }
    if let speaker = citation.speaker { said += [.speaker: .text(speaker.text)] }
    if citation.stance != .states { said += [.stance: .text(citation.stance.rawValue)] }
    if let origin = citation.origin { said += [.origin: .text(origin)] }
    return said
  }
}
