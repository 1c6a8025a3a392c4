import PolicyModel
import Queries

/// The label at the right end of a line: how far what it says is to be believed.
enum GradeWords {
  /// `expected · single`, `disputed · official`, `rejected · single`.
  ///
  /// `grade` is for what the event says of one policy, where that is what the line is about.
  static func label(of event: ShownEvent, grade: Grade? = nil) -> [Span] {
    var spans: [Span] = []
    if event.modality != .actual { spans += [Span(event.modality.rawValue, .uncertain), Span(" · ", .dim)] }
    if event.isDisputed { spans += [Span("disputed", .uncertain), Span(" · ", .dim)] }
    if event.isRejected { spans += [Span("rejected", .uncertain), Span(" · ", .dim)] }
    return spans + [label(grade ?? event.grade)]
  }

  /// The grade; `inferred from use` where that is what it rests on.
  static func label(of answer: KeyAnswer) -> [Span] {
    switch answer.certainty {
    case .possible: return [Span("uncertain", .uncertain)]
    case .contested: return [Span("contested", .uncertain)]
    case .certain, .unstated, .cleared, .unknown: break
    }
    if answer.basis == .inferred { return [Span(inferred, .uncertain)] }
    return answer.grade.map { [label($0)] } ?? []
  }

  static func label(_ grade: Grade) -> Span { Span(grade.rawValue, .dim) }

  /// `corroborated; official since 25 Nov, by 2024-11-25-kirby-confirms`: a later event confirmed it.
  static func raised(_ raised: EventGrade.Raised, to grade: Grade, within year: Int?) -> [Span] {
    let since = DateWords.date(raised.since, within: year)
    return [
      Span("\(raised.from.rawValue); \(grade.rawValue) since \(since), by "), Span(raised.by.text, .dim),
    ]
  }

  static let inferred = "inferred from use"
}
