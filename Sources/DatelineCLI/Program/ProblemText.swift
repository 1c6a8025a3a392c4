import Answers
import PolicyModel

/// How a problem is told: each line safe for a terminal, the rule first, then how to correct it.
enum ProblemText {
  static func text(_ problem: any ReportableError) -> String {
    lines(of: problem.report).map { SafeText.line($0) + "\n" }.joined()
  }

  /// Each of the first problems in full, how many more there are, what became of it all, and what to do next.
  private static func lines(of report: ProblemReport) -> [String] {
    let told = report.problems.prefix(Rejection.mostTold)
    let more = report.more + report.problems.count - told.count
    var all = told.flatMap { lines(of: $0) }
    if more > 0 { all.append("and \(more) more") }
    if let outcome = report.outcome { all.append(outcome) }
    for hint in report.next { all.append("  " + Shortened.line(HintWording.options.text(hint))) }
    return all
  }

  static func lines(of problem: Problem) -> [String] {
    let place = problem.place.description
    let said = Shortened.line(problem.message)
    let words = HintWording.words(at: problem.place)
    return ["dateline: " + (place.isEmpty ? said : "\(place): \(said)")]
      + problem.hints.map { "  " + Shortened.line(words.text($0)) }
  }

  /// What is wrong and how to correct it on one line.
  static func line(of problem: Problem) -> String {
    let words = HintWording.words(at: problem.place)
    return ([problem.message] + problem.hints.map { words.text($0) }).map(Shortened.line).joined(
      separator: "; ")
  }
}

extension ProblemText {
  /// What should be known though nothing is wrong, a line each: what it is, then what to do where it was not meant.
  static func notice(_ notice: Notice, isHinted: Bool = true) -> String {
    let place = notice.place.description
    let said = place.isEmpty ? "\(notice)" : "\(place): \(notice)"
    let words = HintWording.words(at: notice.place)
    return ([said] + (isHinted ? notice.hints : []).map { "  " + words.text($0) })
      .map { note(Shortened.line($0)) }.joined()
  }

  /// A message that is no problem, safe for a terminal.
  static func note(_ text: String) -> String { SafeText.line(text) + "\n" }
}
