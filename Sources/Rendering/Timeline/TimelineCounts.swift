import PolicyModel
import Projections

/// What a timeline shows and how much, in words.
enum TimelineCounts {
  /// Whose timeline it is, and what else was asked for.
  static func title(_ view: TimelineView, _ heading: [String]) -> [Span] {
    let names = view.actors.isEmpty ? "All actors" : Wording.list(view.actors.map(\.name), "and")
    return [Span(names, .heading)] + heading.map { Span($0) }
  }

  /// `3 of 61 events in which the United States took part`.
  static func footer(_ view: TimelineView) -> String {
    let total = Wording.count(view.total, "event") + whose(view)
    if view.events.count < view.matching {
      let matching = view.matching == view.total ? "" : "\(view.matching) that match, of "
      return "the first \(view.events.count) of \(matching)\(total)"
    }
    return view.events.count == view.total ? total : "\(view.events.count) of \(total)"
  }

  /// What was looked for and not found, and what to try.
  static func emptiness(_ view: TimelineView, _ heading: [String]) -> [String] {
    let loosening = ViewpointWords.loosening(view.viewpoint)
    if view.matching > 0 {
      return [
        "\(Wording.count(view.matching, "event")) match, and the limit leaves none. Try: a greater --limit."
      ]
    }
    if view.total == 0 {
      let found = "No event" + whose(view) + " is seen from here."
      let ways = loosening + [view.actors.isEmpty ? "dateline log" : "dateline actor list"]
      return [found, "Try: \(Wording.list(ways, "or"))."]
    }
    let asked = heading.isEmpty ? "what was asked for" : heading.joined(separator: ", ")
    let others =
      view.total == 1
      ? "The one event\(whose(view)) does not match"
      : "None of the \(view.total) events\(whose(view)) matches"
    return [
      "\(others): \(asked).", "Try: \(Wording.list(loosening + ["a longer period", "fewer options"], "or")).",
    ]
  }

  private static func whose(_ view: TimelineView) -> String {
    if view.actors.isEmpty { return "" }
    return " in which " + Wording.list(view.actors.map { Wording.inSentence($0.name) }, "or") + " took part"
  }
}
