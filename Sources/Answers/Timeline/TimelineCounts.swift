import PolicyModel
import Queries

/// What a timeline shows and how much, in words.
enum TimelineCounts {
  /// Whose timeline it is, and what else was asked for.
  static func title(_ answer: TimelineAnswer, _ heading: [String]) -> [Span] {
    let names = answer.actors.isEmpty ? "All actors" : Wording.list(answer.actors.map(\.name), "and")
    return [Span(names, .heading)] + heading.map { Span($0) }
  }

  /// `3 of 61 events in which the United States took part`; `3 events …` where nobody counted all.
  static func footer(_ answer: TimelineAnswer) -> String {
    guard let all = answer.total else {
      let matching = Wording.count(answer.matching, "event") + whose(answer)
      return answer.events.count < answer.matching
        ? "the first \(answer.events.count) of \(matching)" : matching
    }
    let total = Wording.count(all, "event") + whose(answer)
    if answer.events.count < answer.matching {
      let matching = answer.matching == all ? "" : "\(answer.matching) that match, of "
      return "the first \(answer.events.count) of \(matching)\(total)"
    }
    return answer.events.count == all ? total : "\(answer.events.count) of \(total)"
  }

  /// That effects are shown without what was before, where they are.
  static func remark(_ answer: TimelineAnswer) -> Hint? {
    answer.leavesOutBefore
      ? "What each change started from is left out of so long a list: ask for a shorter period, or \(give: .limit)."
      : nil
  }

  /// What was looked for and not found, and what to try.
  static func emptiness(_ answer: TimelineAnswer, _ heading: [String]) -> [Hint] {
    let loosening = ViewpointWords.loosening(answer.viewpoint)
    if answer.matching > 0 {
      return [
        "\(Wording.count(answer.matching, "event")) match, and the limit leaves none. Try: a greater \(give: .limit)."
      ]
    }
    if answer.total == 0 {
      let found: Hint = "No event\(whose(answer)) is seen from here."
      let drafts: [Hint] =
        answer.viewpoint.evidence == nil
        ? ["\(give: .evidence, .text(Grade.unsourced.rawValue)) (drafts too)"] : []
      let ways = loosening + drafts + ["\(action: Action(answer.actors.isEmpty ? .log : .list(.actor)))"]
      return [found, "Try: \(hint: Wording.list(ways, "or"))."]
    }
    guard let total = answer.total else {
      let asked = heading.isEmpty ? "" : ": " + heading.joined(separator: ", ")
      return [
        "No event\(whose(answer)) is seen that matches\(asked).",
        "Try: \(hint: Wording.list(loosening + ["a longer period", "fewer options"], "or")).",
      ]
    }
    let asked = heading.isEmpty ? "what was asked for" : heading.joined(separator: ", ")
    let others =
      total == 1
      ? "The one event\(whose(answer)) does not match"
      : "None of the \(total) events\(whose(answer)) matches"
    return [
      "\(others): \(asked).",
      "Try: \(hint: Wording.list(loosening + ["a longer period", "fewer options"], "or")).",
    ]
  }

  private static func whose(_ answer: TimelineAnswer) -> String {
    if answer.actors.isEmpty { return "" }
    return " in which " + Wording.list(answer.actors.map { Wording.inSentence($0.name) }, "or") + " took part"
  }
}
