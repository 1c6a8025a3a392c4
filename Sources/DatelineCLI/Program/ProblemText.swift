import Ledger
import PolicyModel
import Answers
import SQLiteLedger
import LedgerService

/// How a problem is told: each line safe for a terminal, the rule first, then how to mend it.
enum ProblemText {
  static func text(_ problem: any Error) -> String {
    lines(problem).map { SafeText.line($0) + "\n" }.joined()
  }

  private static func lines(_ problem: any Error) -> [String] {
    switch problem {
    case let rejection as Rejection:
      return lines(of: rejection.problems, more: rejection.more) + ["Nothing was recorded."]
    case let question as BadQuestion: return lines(of: question.problems, more: 0)
    case let usage as UsageProblem:
      return ["dateline: " + Shortened.line(usage.message)] + usage.hints.map { "  " + Shortened.line($0) }
    case is Left: return ["Nothing was recorded."]
    case let refused as FileRefused:
      return lines(of: refused.rejection.problems, more: refused.rejection.more)
        + [ProblemText.nothing(of: refused.file)]
    case let interrupted as Interrupted:
      return [
        "dateline: \(interrupted)",
        interrupted.output.map { "\($0) was not written." } ?? ProblemText.nothing(of: interrupted.file),
      ]
    case let clock as ClockProblem:
      return [
        "dateline: \(clock)", "  if it is this clock, set it and try again",
        "  if it is the entry: --clock-ahead; what is recorded has the entry's time until the clock is past it",
      ]
    case let untold as UntoldAnswer: return ["dateline: \(untold)", "  \(untold.stands)"]
    case let problem as OutputProblem:
      return ["dateline: \(problem)"] + problem.hints.map { "  \($0)" }
    case let kept as KeptDocument:
      return lines(of: kept.problems, more: 0) + [
        "Nothing was recorded; the document is kept: \(kept.path)",
        "  mend it, and record it: dateline record --file \(ShellWord.quoted(kept.path))",
      ]
    case let refusal as RebuildRefusal:
      let damage = refusal.found.damage
      let more = damage.count - 20
      return ["dateline: \(refusal)"] + damage.prefix(20).map { "  \($0)" }
        + (more > 0 ? ["  and \(more) more: dateline verify"] : [])
        + ["  write what is whole into a new ledger: dateline rebuild --salvage FILE"]
    case is NoLedger:
      return [
        "dateline: \(problem)", "  make one: dateline init",
        "  or name one: dateline --ledger FILE …, or $DATELINE_LEDGER",
      ]
    default:
      return ["dateline: " + Shortened.line("\(problem)")]
    }
  }

  /// Each of the first problems in full, then how many more there are.
  private static func lines(of problems: [Problem], more: Int) -> [String] {
    let told = problems.prefix(Rejection.mostTold)
    let more = more + problems.count - told.count
    return told.flatMap(lines(of:)) + (more > 0 ? ["and \(more) more"] : [])
  }

  private static func nothing(of file: String?) -> String {
    file.map { "Nothing of \($0) was recorded." } ?? "Nothing was recorded."
  }

  static func lines(of problem: Problem) -> [String] {
    let place = problem.place.description
    let said = Shortened.line(problem.rule.description)
    return ["dateline: " + (place.isEmpty ? said : "\(place): \(said)")]
      + problem.rule.hints.map { "  " + Shortened.line($0) }
  }
}

extension ProblemText {
  /// What should be known though nothing is wrong, a line each: what it is, then what to do where it was not meant.
  static func notice(_ notice: Notice, isHinted: Bool = true) -> String {
    let place = notice.place.description
    let said = place.isEmpty ? "\(notice)" : "\(place): \(notice)"
    return ([said] + (isHinted ? notice.hints : []).map { "  \($0)" }).map { note(Shortened.line($0)) }
      .joined()
  }

  /// A message that is no problem, safe for a terminal.
  static func note(_ text: String) -> String { SafeText.line(text) + "\n" }
}
