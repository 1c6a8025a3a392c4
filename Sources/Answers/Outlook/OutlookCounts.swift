import PolicyModel
import Queries

/// What an outlook shows and how much, in words.
enum OutlookCounts {
  static func title(_ answer: OutlookAnswer, _ heading: [String]) -> [Span] {
    [Span("Expectations", .heading)] + heading.map { Span($0) }
  }

  /// `4 expectations: 1 open, 2 met (1 of them not linked), 1 missed`.
  static func footer(_ answer: OutlookAnswer) -> [String] {
    let all = Wording.count(answer.total, "expectation")
    if answer.expectations.isEmpty { return ["0 of \(all)"] }
    let shown = answer.expectations
    let counts = ExpectationStatus.allCases.map { status in
      "\(shown.count { $0.standing.status == status }) \(status.rawValue)"
    }
    let number =
      if shown.count < answer.matching {
        "the first \(shown.count) of \(answer.matching == answer.total ? "" : "\(answer.matching) that match, of ")\(all)"
      } else {
        shown.count == answer.total ? all : "\(shown.count) of \(all)"
      }
    return ["\(number): \(counts.joined(separator: ", "))"]
  }

  /// What was looked for and not found, and what to try.
  static func emptiness(_ answer: OutlookAnswer, _ heading: [String]) -> [Hint] {
    let loosening = ViewpointWords.loosening(answer.viewpoint.undated)
    if answer.matching > 0 {
      return [
        "\(Wording.count(answer.matching, "expectation")) match, and the limit leaves none. Try: a greater \(give: .limit)."
      ]
    }
    if answer.total > 0 {
      let asked = heading.isEmpty ? "what was asked for" : heading.joined(separator: ", ")
      let others =
        answer.total == 1
        ? "The one expectation does not match" : "None of the \(answer.total) expectations matches"
      return ["\(others): \(asked).", "Try: \(hint: Wording.list(loosening + ["fewer options"], "or"))."]
    }
    return [
      "No expectation was said by \(DateWords.day(answer.viewpoint.on)), as far as is seen from here.",
      "One is recorded with \(give: .modality, .text(Modality.expected.rawValue)), dated on the day it was said: \(action: recording)",
      "What fulfils it says so: \(action: fulfilling)",
    ] + (loosening.isEmpty ? [] : ["Or try: \(hint: Wording.list(loosening, "or"))."])
  }

  private static let recording = Action(
    .define(.event), [.wanted(.title)],
    [
      .date: .wanted(.date), .modality: .text(Modality.expected.rawValue),
      .set: "\(wanted: .policy)=\(wanted: .value)", .effective: .wanted(.date), .source: .wanted(.url),
      .speaker: .wanted(.speaker),
    ])

  private static let fulfilling = Action(
    .define(.event), [.wanted(.title)],
    [.relation: "\(RelationType.fulfils.rawValue):\(wanted: .event)"], isOpen: true)
}
