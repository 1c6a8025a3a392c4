import PolicyModel
import Projections

/// What a timeline shows and how much, in words.
enum TimelineCounts {
  /// Whose timeline it is, and what else was asked for.
  static func title(_ view: TimelineView, _ heading: [String]) -> [Span] {
    let names = view.actors.isEmpty ? "All actors" : Wording.list(view.actors.map(\.name), "and")
    return [Span(names, .heading)] + heading.map { Span($0) }
  }

  /// `3 of 61 events in which the United States took part`; `3 events …` where nobody counted all.
  static func footer(_ view: TimelineView) -> String {
    guard let all = view.total else {
      let matching = Wording.count(view.matching, "event") + whose(view)
      return view.events.count < view.matching ? "the first \(view.events.count) of \(matching)" : matching
    }
    let total = Wording.count(all, "event") + whose(view)
    if view.events.count < view.matching {
      let matching = view.matching == all ? "" : "\(view.matching) that match, of "
      return "the first \(view.events.count) of \(matching)\(total)"
    }
    return view.events.count == all ? total : "\(view.events.count) of \(total)"
  }

  /// That effects are shown without what was before, where they are.
  static func remark(_ view: TimelineView) -> String? {
    view.leavesOutBefore
      ? "What each change started from is left out of so long a list: ask for a shorter period, or --limit."
      : nil
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
      let drafts = view.viewpoint.evidence == nil ? ["--evidence unsourced (drafts too)"] : []
      let ways = loosening + drafts + [view.actors.isEmpty ? "dateline log" : "dateline actor list"]
      return [found, "Try: \(Wording.list(ways, "or"))."]
    }
    guard let total = view.total else {
      let asked = heading.isEmpty ? "" : ": " + heading.joined(separator: ", ")
      return [
        "No event\(whose(view)) is seen that matches\(asked).",
        "Try: \(Wording.list(loosening + ["a longer period", "fewer options"], "or")).",
      ]
    }
    let asked = heading.isEmpty ? "what was asked for" : heading.joined(separator: ", ")
    let others =
      total == 1
      ? "The one event\(whose(view)) does not match"
      : "None of the \(total) events\(whose(view)) matches"
    return [
      "\(others): \(asked).", "Try: \(Wording.list(loosening + ["a longer period", "fewer options"], "or")).",
    ]
  }

  private static func whose(_ view: TimelineView) -> String {
    if view.actors.isEmpty { return "" }
    return " in which " + Wording.list(view.actors.map { Wording.inSentence($0.name) }, "or") + " took part"
  }
}
